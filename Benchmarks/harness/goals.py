"""The goals, and whether the figures reach them."""

from dataclasses import dataclass

from . import comparisons, encoding, quotations, tone
from .comparisons import ARPACK, RANDOMIZED


@dataclass(frozen=True)
class Verdict:
    """One goal on one collection."""

    goal: str
    corpus: str
    figure: str
    reached: bool


def verdicts(compared):
    """Every goal that the comparisons speak of."""
    return [verdict for comparison in compared for verdict in of(comparison)]


def of(comparison):
    rows = {row.name: row for row in comparison.rows}
    ours = comparison.rows[0]

    def verdict(goal, figure, reached):
        return Verdict(goal, comparison.corpus, figure, reached)

    def faster(goal, peer, factor, also=True, figure=""):
        row = rows[peer]
        if row.ratio is None:
            return verdict(goal, f"not comparable: {row.refusal}", False)
        return verdict(goal, f"{row.ratio:.1f} ×{figure}", also and row.ratio >= factor)

    if comparison.kind == "terms":
        return [faster("text → TF-IDF ≥ 12 × scikit-learn", "scikit-learn", 12)]
    if comparison.kind == "svd":
        exact = ours.sigma_error <= 1e-3
        tenth = ours.sigma_error <= rows[RANDOMIZED].sigma_error / 10
        error = f", σ within {ours.sigma_error:.1e}"
        against = f"{error} against {rows[RANDOMIZED].sigma_error:.1e}"
        return [
            faster("SVD ≥ 6 × ARPACK, σ within 1e-3", ARPACK, 6, exact, error),
            faster(
                "SVD ≥ 7 × randomised, a tenth of its error", RANDOMIZED, 7, tenth, against
            ),
        ]
    if comparison.kind == "pipeline":
        memory = ours.series.median("peak_memory") / rows[ARPACK].series.median("peak_memory")
        return [
            faster("end to end ≥ 8 × scikit-learn", ARPACK, 8),
            verdict("end to end in ≤ 0.6 of its memory", f"{memory:.2f}", memory <= 0.6),
        ]
    if comparison.kind == "threads":
        return [faster("two threads ≥ 1.6 × one, wall", "Dateline, 1 thread", 1.6)]
    if comparison.kind == "resampling":
        if any(comparisons.MEDIAN in row.notes for row in comparison.rows):
            return []
        return [faster(f"{comparison.title} ≥ 10 × SciPy", "SciPy", 10)]
    if comparison.kind == "pieces":
        goal, peer = "word pieces equal to tokenizers’", rows["tokenizers"]
        return [verdict(goal, peer.refusal or "equal", peer.refusal is None)]
    if comparison.kind == "encoder":
        share = f"{ours.share:.0%}"
        return [
            faster("texts → vectors ≥ 1.2 × PyTorch", encoding.TORCH, 1.2),
            verdict("encoder ≥ 50 % of the rate of sgemm", share, ours.share >= 0.5),
        ]
    if comparison.kind == "encoder threads":
        return [faster("encoder on two threads ≥ 1.7 × one, wall", encoding.SINGLE, 1.7)]
    if comparison.kind == "quotations":
        return [verdict("quotations: no article fails", f"{ours.failed} failed", not ours.failed)]
    if comparison.kind == "quotations threads":
        goal = "quotations on two threads ≥ 1.5 × SFU’s extractor in two processes, wall"
        return [faster(goal, quotations.SFU, 1.5)] if quotations.SFU in rows else []
    if comparison.kind == "tone":
        method = rows[tone.METHOD]
        return [
            faster("tone by words ≥ 40 × vaderSentiment", tone.VADER, 40),
            verdict(
                "VADER’s method gives vaderSentiment’s compound score",
                f"{method.failed} other" if method.failed else "equal", not method.failed,
            ),
        ]
    if comparison.kind in ("products", "meaning"):
        return []
    return [faster("k-means ≥ 2 × scikit-learn", "scikit-learn", 2)]
