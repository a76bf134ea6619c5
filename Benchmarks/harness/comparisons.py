"""What is compared with what: every row of the results, on one collection."""

import json
import subprocess
from dataclasses import dataclass, field

from . import agreement
from .measurement import Side, alternate

ARPACK = "scikit-learn, ARPACK"
RANDOMIZED = "scikit-learn, randomised"


@dataclass
class Row:
    """One side of a comparison, ready to be written."""

    name: str
    series: object
    accuracy: str = ""
    ratio: float | None = None
    refusal: str | None = None
    notes: list = field(default_factory=list)
    sigma_error: float | None = None
    share: float | None = None
    """Of the rate of the fastest products."""
    failed: int | None = None
    """Articles that a side gave no result for."""


@dataclass
class Comparison:
    """Several sides that did the same work on one collection."""

    title: str
    kind: str
    corpus: str
    rows: list


@dataclass(frozen=True)
class Bench:
    """Where everything is, and how much of it to do."""

    tool: str
    python: str
    folder: object
    rounds: int
    extra_rounds: int
    """Of sides that no goal hangs on; none when 0."""

    def peer(self, script, *arguments):
        return [self.python, f"Benchmarks/peers/{script}.py", *map(str, arguments)]

    def ours(self, job, *arguments):
        return [self.tool, job, *map(str, arguments)]

    def extras(self, *sides):
        return list(sides) if self.extra_rounds else []


def terms(bench, corpus, articles):
    """Texts in memory to a TF-IDF matrix."""
    sides = [
        Side("Dateline", bench.ours("tfidf", articles)),
        Side("scikit-learn", bench.peer("sklearn_tfidf", articles)),
    ]
    ours, *peers = alternate(sides, bench.rounds)
    rows = [Row(ours.side.name, ours, accuracy=matrix_size(ours.facts))]
    for peer in peers:
        refused, noted = agreement.differences(corpus, ours.facts, peer.facts)
        row = Row(peer.side.name, peer, accuracy=matrix_size(peer.facts), notes=noted)
        rows.append(with_ratio(row, ours, refused, "stage_cpu"))
    return Comparison("Texts in memory → TF-IDF matrix", "terms", corpus, rows)


def decompositions(bench, corpus, matrix, rank):
    """A TF-IDF matrix to its largest singular values and vectors."""
    fewer = bench.extra_rounds
    solver = bench.peer("sklearn_svd", matrix, "--rank", rank)
    sides = [
        Side("Dateline", bench.ours("svd", matrix, "--rank", rank)),
        Side(ARPACK, solver),
        Side(RANDOMIZED, solver + RANDOM),
    ] + bench.extras(
        Side(f"{ARPACK}, float32", solver + SINGLE, rounds=fewer),
        Side(f"{RANDOMIZED}, float32", solver + RANDOM + SINGLE, rounds=fewer),
        Side("gensim LsiModel", bench.peer("gensim_lsi", matrix, "--rank", rank), rounds=fewer),
    )
    ours, *peers = alternate(sides, bench.rounds)
    exact = peers[0].facts["singular_values"]
    rows = [with_sigma(Row(ours.side.name, ours), exact)]
    rows[0].accuracy += f", {ours.facts['steps']} steps"
    for peer in peers:
        row = with_sigma(Row(peer.side.name, peer), exact)
        refused, row.notes = agreement.differences(corpus, ours.facts, peer.facts)
        refusal = agreement.refusal_of_decomposition(rows[0].sigma_error, row.sigma_error)
        rows.append(with_ratio(row, ours, refused + ([refusal] if refusal else []), "stage_cpu"))
    rows[1].accuracy = "taken as exact"
    return Comparison(f"Truncated SVD, k = {rank}", "svd", corpus, rows)


def pipelines(bench, corpus, articles, rank):
    """A file of articles to document vectors."""
    sides = [
        Side("Dateline", bench.ours("pipeline", articles, "--rank", rank)),
        Side(ARPACK, bench.peer("sklearn_pipeline", articles, "--rank", rank)),
    ]
    ours, peer = alternate(sides, bench.rounds)
    exact = peer.facts["singular_values"]
    rows = [with_sigma(Row(ours.side.name, ours), exact)]
    refused, noted = agreement.differences(corpus, ours.facts, peer.facts)
    refusal = agreement.refusal_of_decomposition(rows[0].sigma_error, 0.0)
    row = Row(peer.side.name, peer, accuracy="taken as exact", notes=noted, sigma_error=0.0)
    rows.append(with_ratio(row, ours, refused + ([refusal] if refusal else []), "stage_cpu"))
    return Comparison(f"File → TF-IDF → SVD, k = {rank}", "pipeline", corpus, rows)


def threads(bench, corpus, articles, rank):
    """The same on two threads: wall time, in which alone threads show."""
    command = bench.ours("pipeline", articles, "--rank", rank)
    sides = [
        Side("Dateline, 2 threads", command + ["--threads", "2"], threads=2),
        Side("Dateline, 1 thread", command),
    ] + bench.extras(
        Side(
            f"{ARPACK}, 2 threads",
            bench.peer("sklearn_pipeline", articles, "--rank", rank),
            threads=2,
            rounds=bench.extra_rounds,
        )
    )
    ours, *others = alternate(sides, bench.rounds)
    rows = [Row(ours.side.name, ours, accuracy="reference")]
    for other in others:
        refused, noted = agreement.differences(corpus, ours.facts, other.facts)
        mine = other.side.name.startswith("Dateline")
        if mine and other.facts != ours.facts:
            refused.append("the results depend on the number of threads")
        row = Row(other.side.name, other, notes=noted)
        row.accuracy = "same bits" if mine and not refused else ""
        rows.append(with_ratio(row, ours, refused, "stage_wall"))
    return Comparison("The same on two threads, wall time", "threads", corpus, rows)


def clusters(bench, corpus, vectors, rank, count=50, restarts=10):
    """Document vectors to clusters."""
    labels = {name: bench.folder / f"labels-{name}.i32" for name in ("dateline", "sklearn")}
    options = ["--rank", rank, "--clusters", count, "--restarts", restarts, "--labels"]
    sides = [
        Side("Dateline", bench.ours("kmeans", vectors, *options, labels["dateline"])),
        Side("scikit-learn", bench.peer("sklearn_kmeans", vectors, *options, labels["sklearn"])),
    ]
    ours, peer = alternate(sides, bench.rounds)
    our_fit, their_fit = (
        json.loads(
            subprocess.run(
                bench.peer("judge_clusters", vectors, path, "--rank", rank),
                check=True,
                capture_output=True,
            ).stdout
        )
        for path in labels.values()
    )
    refused, noted = agreement.differences(corpus, ours.facts, peer.facts)
    refusal = agreement.refusal_of_clusters(
        our_fit["mean_cosine_to_center"], their_fit["mean_cosine_to_center"]
    )
    rows = [
        Row(ours.side.name, ours, accuracy=fit(our_fit)),
        with_ratio(
            Row(peer.side.name, peer, accuracy=fit(their_fit), notes=noted),
            ours,
            refused + ([refusal] if refusal else []),
            "stage_cpu",
        ),
    ]
    title = f"k-means, {count} clusters, best of {restarts} starts"
    return Comparison(title, "clusters", corpus, rows)


def resampling(bench, name, samples):
    """Intervals by the bootstrap and a permutation test: a comparison each."""
    for title, work, options in RESAMPLING:
        yield resampled(bench, name, samples, title, work, options)


def resampled(bench, name, samples, title, work, options):
    """One kind of resampling, held against SciPy's of a million resamples."""
    options = ["--work", work, *options]
    ours = bench.ours("resample", samples, *options)
    sides = [
        Side("Dateline", ours),
        Side("SciPy", bench.peer("scipy_resample", samples, *options)),
        Side("Dateline, 2 threads", ours + ["--threads", "2"], threads=2),
    ]
    mine, peer, parallel = alternate(sides, bench.rounds)
    truth = many_resamples(bench, samples, options)
    rows = [
        Row(each.side.name, each, accuracy=near(each.facts, truth)) for each in (mine, peer, parallel)
    ]
    refusal = agreement.refusal_of_resampling(mine.facts, peer.facts, "--accelerated" in options)
    with_ratio(rows[1], mine, [refusal] if refusal else [], "stage_cpu")
    rows[1].notes.append(f"batches of {peer.facts['batch']:,}, the fastest of those tried")
    if parallel.facts == mine.facts:
        rows[2].accuracy = "same bits"
    else:
        rows[2].refusal = "the results depend on the number of threads"
    if work == "median":
        rows[0].notes.append(MEDIAN)
    return Comparison(title, "resampling", name, rows)


def many_resamples(bench, samples, options):
    """SciPy's result of a million resamples, kept beside the samples."""
    path = samples.with_name("-".join([samples.stem, *options[1:]]).replace("---", "-") + ".json")
    if not path.exists() or path.stat().st_mtime < samples.stat().st_mtime:
        many = ["--resamples", 999_999, "--seed", 2, "--batch", 100]
        command = bench.peer("scipy_resample", samples, *options, *many)
        output = subprocess.run(command, check=True, capture_output=True).stdout
        path.write_bytes(output.splitlines()[-1])
    return json.loads(path.read_text())["facts"]


def near(facts, truth):
    if "p_value" in facts:
        return f"p = {facts['p_value']:.4f} against {truth['p_value']:.4f}"
    return f"ends within {agreement.distance_of_ends(facts, truth):.3f} standard errors"


RESAMPLING = [
    ("Bootstrap of the mean, percentile", "mean", []),
    ("Bootstrap of the mean, BCa", "mean", ["--accelerated"]),
    ("Bootstrap of the difference of means, percentile", "difference", []),
    ("Bootstrap of the median, percentile", "median", []),
    ("Permutation test of the difference of means", "permutation", []),
]
MEDIAN = (
    "draws the order statistics that the median needs from their exact distribution, in constant "
    "time a resample; SciPy draws and partitions every resample: not the same work"
)
RANDOM = ["--algorithm", "randomized"]
SINGLE = ["--dtype", "float32"]


def with_ratio(row, ours, refused, quantity):
    """The peer's median over ours, or the reasons against it."""
    if refused:
        row.refusal = "; ".join(refused)
    else:
        row.ratio = row.series.median(quantity) / ours.median(quantity)
    return row


def with_sigma(row, exact):
    row.sigma_error = agreement.largest_sigma_error(row.series.facts["singular_values"], exact)
    row.accuracy = f"σ within {row.sigma_error:.1e}"
    return row


def matrix_size(facts):
    return f"{facts['vocabulary']:,} terms, {facts['nonzeros']:,} non-zeros"


def fit(judged):
    return (
        f"mean cosine {judged['mean_cosine_to_center']:.4f}, inertia {judged['inertia']:,.1f}"
    )
