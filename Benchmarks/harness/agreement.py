"""Whether two sides did the same work, and how exactly: asked before their times are compared."""

import math
from dataclasses import dataclass
from statistics import NormalDist

COUNTS = ["documents", "vocabulary", "nonzeros", "terms_sha256", "pieces", "pieces_sha256"]
WEIGHTS_TOLERANCE = 1e-5
"""Relative: sums of single-precision weights against sums of double-precision ones."""
SIGMA_TOLERANCE = 1e-3
"""Relative: a decomposition within this of the exact one, or within the peer's own error, compares."""
COSINE_TOLERANCE = 5e-3
"""Relative: how much less close to their centres our clusters may be than the peer's."""


@dataclass(frozen=True)
class Explanation:
    """A difference between outputs that is known, with its reason; the ratio stands with a note."""

    corpus: str
    fact: str
    difference: int
    reason: str


EXPLAINED = ()
"""None at present. An entry allows the difference that it states and no larger one."""


def differences(corpus, ours, theirs, explained=EXPLAINED):
    """Why the outputs of two sides do not count as the same work.

    Returns two lists: what is not explained (a ratio must not be printed) and what is.
    """
    refused, noted = [], []
    for fact in COUNTS:
        if fact not in ours or fact not in theirs or ours[fact] == theirs[fact]:
            continue
        reasons = [
            each.reason
            for each in explained
            if (each.corpus, each.fact) == (corpus, fact)
            and isinstance(ours[fact], int)
            and abs(ours[fact] - theirs[fact]) <= each.difference
        ]
        line = f"{fact} {shown(ours[fact])} against {shown(theirs[fact])}"
        (noted if reasons else refused).append(": ".join([line, *reasons[:1]]))
    if "sum_of_weights" in ours and "sum_of_weights" in theirs and not refused:
        error = relative(ours["sum_of_weights"], theirs["sum_of_weights"])
        if error > WEIGHTS_TOLERANCE and not noted:
            refused.append(f"the weights sum up to another value, by {error:.1e} of it")
    return refused, noted


def shown(value):
    return f"{value:,}" if isinstance(value, int) else str(value)[:12]


def relative(value, reference):
    return abs(value - reference) / abs(reference)


def largest_sigma_error(values, exact):
    """The largest relative error of a singular value; infinite where one is missing."""
    if len(values) < len(exact):
        return float("inf")
    return max(relative(value, truth) for value, truth in zip(values, exact))


def refusal_of_decomposition(our_error, their_error):
    """A reason against comparing two decompositions' times, or None.

    Ours must be within 10⁻³ of the exact values, or no worse than the peer's.
    """
    if our_error <= max(SIGMA_TOLERANCE, their_error):
        return None
    return f"our σ errs by {our_error:.1e}, the peer's by {their_error:.1e}"


def refusal_of_clusters(ours, theirs):
    """A reason against comparing two clusterings' times, or None."""
    if ours >= theirs * (1 - COSINE_TOLERANCE):
        return None
    return f"mean cosine to the centre {ours:.4f} against {theirs:.4f}"


MONTE_CARLO_ERRORS = 5
"""How many standard errors of resampling two results may lie apart."""


def error_of_end(resamples, accelerated, level=0.95):
    """The standard error of an interval's end by resampling, in standard errors of the statistic.

    Of a quantile of normal replicates; BCa's shift moves with the share below the estimate, twice.
    """
    normal = NormalDist()
    tail = (1 - level) / 2
    quantile = math.sqrt(tail * (1 - tail) / resamples) / normal.pdf(normal.inv_cdf(tail))
    shift = 2 * math.sqrt(0.25 / resamples) / normal.pdf(0) if accelerated else 0
    return math.hypot(quantile, shift)


def distance_of_ends(one, other):
    """The larger distance between the ends of two intervals, in standard errors of the second."""
    apart = max(abs(a - b) for a, b in zip(one["interval"], other["interval"]))
    return apart / other["standard_error"]


def refusal_of_resampling(ours, theirs, accelerated=False):
    """A reason against comparing the times of two resamplings, or None.

    Interval ends, or two-sided p-values, must not lie further apart than chance explains.
    """
    if ours["resamples"] != theirs["resamples"]:
        return f"{ours['resamples']:,} resamples against {theirs['resamples']:,}"
    if "p_value" in ours:
        half = (ours["p_value"] + theirs["p_value"]) / 4
        error = 2 * math.sqrt(2 * half * (1 - half) / ours["resamples"])
        apart = abs(ours["p_value"] - theirs["p_value"])
        if apart <= MONTE_CARLO_ERRORS * error:
            return None
        return f"p {ours['p_value']:.4g} against {theirs['p_value']:.4g}"
    allowed = MONTE_CARLO_ERRORS * math.sqrt(2) * error_of_end(ours["resamples"], accelerated)
    apart = distance_of_ends(ours, theirs)
    if apart <= allowed:
        return None
    return f"interval ends {apart:.2f} standard errors apart, by chance at most {allowed:.2f}"


VECTORS_TOLERANCE = 1e-5
"""1 − cosine: vectors of the same texts by the same weights, up to rounding."""


def differences_of_vectors(found, reference):
    """The largest 1 − cosine of two vectors of one text, and the largest difference of an entry."""
    cosine = entry = 0.0
    for one, other in zip(found, reference, strict=True):
        inner = math.fsum(a * b for a, b in zip(one, other))
        norms = math.hypot(*one) * math.hypot(*other)
        cosine = max(cosine, 1 - inner / norms)
        entry = max(entry, max(abs(a - b) for a, b in zip(one, other)))
    return cosine, entry


def refusal_of_vectors(found, reference):
    """A list with the reason against comparing the times of two encoders, or an empty one."""
    if len(found) != len(reference):
        return [f"{len(found):,} vectors against {len(reference):,}"]
    cosine, _ = differences_of_vectors(found, reference)
    return [] if cosine <= VECTORS_TOLERANCE else [f"1 − cosine is {cosine:.1e}"]
