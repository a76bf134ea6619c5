"""python3 -m harness: run the comparisons and write the results."""

import argparse
import json
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

from . import (
    comparisons, conditions, corpora, encoding, goals, meaning, quotations, table, tone,
)
from .comparisons import Bench
from .measurement import MeasurementFailed

RANK = 100
COMPARISONS = [
    "terms", "svd", "pipeline", "threads", "clusters", "resampling", "encoder", "meaning",
    "quotations", "tone",
]


def main():
    options = parsed()
    folder = Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    moment = conditions.before()
    done, start = [], time.monotonic()
    for name, make, bench, wanted in plan(options, folder):
        wanted = [kind for kind in wanted if kind in (options.only or COMPARISONS)]
        path = make() if wanted else None
        for kind in wanted:
            minutes = (time.monotonic() - start) / 60
            print(f"{minutes:.1f} min, {name}: {kind}", file=sys.stderr)
            done += compared(bench, name, path, kind)
    moment["minutes"] = f"{(time.monotonic() - start) / 60:.0f}"
    moment["load average after"] = conditions.load()
    moment |= conditions.of_runtimes(row.series for each in done for row in each.rows)
    verdicts = goals.verdicts(done)
    page = table.results(moment, done, verdicts, rounds(options), mode(options))
    output = Path(options.output) if options.output else folder / "RESULTS.md"
    output.write_text(page, encoding="utf-8")
    keep(done, moment, folder / "measurements.json")
    print(page)
    print(f"written to {output}", file=sys.stderr)
    refused = [row for each in done for row in each.rows if row.refusal]
    return 1 if refused else 0


def parsed():
    parser = argparse.ArgumentParser(prog="Benchmarks/run", description=__doc__)
    parser.add_argument(
        "--full", action="store_true", help="all collections but the largest, all peers, 7 rounds"
    )
    parser.add_argument("--large", action="store_true", help="--full, and 100,000 articles")
    parser.add_argument("--rounds", type=int, help="measurements of each side (3; full: 7)")
    parser.add_argument(
        "--only", action="append", choices=COMPARISONS,
        help="this comparison alone; may be given again",
    )
    parser.add_argument(
        "--articles", type=Path,
        help="JSON lines of articles to find quotations in, annotated or not (the sample collection)",
    )
    parser.add_argument(
        "--sentences", type=Path,
        help="JSON lines of sentences to judge the tone of, with score and label or not (the sample's)",
    )
    parser.add_argument("--output", help="the page to write")
    parser.add_argument("--tool", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--python", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--folder", required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.full |= options.large
    return options


def rounds(options):
    return options.rounds or (7 if options.full else 3)


def mode(options):
    if options.only:
        return f"{', '.join(options.only)} alone"
    if options.large:
        return "full, with 100,000 articles"
    return "full" if options.full else "standard (`sh Benchmarks/run --full` measures more)"


def plan(options, folder):
    """What to run: a collection's name, its file, how often, and what is compared on it."""
    tool, count = options.tool, rounds(options)
    usual = Bench(tool, options.python, folder, count, 3 if options.full else 0)
    short = Bench(tool, options.python, folder, count, 0)
    words = ["terms", "svd", "pipeline", "clusters"]
    for values in [1_000, 10_000] if options.full else [1_000]:
        name = f"two samples of {values:,} values, 9,999 resamples"
        yield name, lambda: corpora.samples(tool, folder, values), short, ["resampling"]
    yield "sample collection × 16", lambda: corpora.repeated_sample(folder), short, words
    yield "2,000 synthetic articles", lambda: corpora.synthetic(tool, folder, 2_000), usual, words
    larger = words + ["threads"] if options.full else ["terms", "pipeline", "threads"]
    yield (
        "20,000 synthetic articles", lambda: corpora.synthetic(tool, folder, 20_000), usual, larger
    )
    if options.large:
        bench = Bench(tool, options.python, folder, 3, 0)
        yield (
            "100,000 synthetic articles", lambda: corpora.synthetic(tool, folder, 100_000), bench,
            words + ["threads"],
        )
    step = 1 if options.full else 2
    sample = "sample collection" if options.full else "every second article of the sample collection"
    yield sample, lambda: corpora.part_of_sample(folder, step), short, ["encoder"]
    if options.full:
        name = "paragraphs of the sample collection"
        yield name, lambda: corpora.paragraphs(folder), short, ["encoder"]
    yield "sample collection, whole articles", lambda: corpora.SAMPLE, short, ["meaning"]
    yield "sample collection, title and lead", lambda: corpora.leads(folder), short, ["meaning"]
    given = options.articles
    marked = given.name if given else sample
    yield marked, lambda: corpora.annotated(folder, given, step), short, ["quotations"]
    judged = options.sentences
    name = judged.name if judged else "sentences of the sample collection"
    yield name, lambda: corpora.sentences(folder, judged), short, ["tone"]


def compared(bench, name, articles, kind):
    """The comparisons of one kind on one collection, or on samples."""
    matrix = bench.folder / f"{articles.stem}-matrix"
    vectors = bench.folder / f"{articles.stem}-vectors.f32"
    jobs = {
        "terms": lambda: [comparisons.terms(bench, name, articles)],
        "svd": lambda: [comparisons.decompositions(bench, name, matrix, RANK)],
        "pipeline": lambda: [comparisons.pipelines(bench, name, articles, RANK)],
        "threads": lambda: [comparisons.threads(bench, name, articles, RANK)],
        "clusters": lambda: [comparisons.clusters(bench, name, vectors, RANK)],
        "resampling": lambda: comparisons.resampling(bench, name, articles),
        "encoder": lambda: encoding.compared(bench, name, articles),
        "meaning": lambda: meaning.compared(bench, name, articles),
        "quotations": lambda: quotations.compared(bench, name, articles),
        "tone": lambda: [tone.compared(bench, name, articles)],
    }
    if kind in ("svd", "clusters"):
        prepare(bench, articles, matrix, vectors)
    return jobs[kind]()


def prepare(bench, articles, matrix, vectors):
    """Makes the matrix that is decomposed and the vectors that are clustered: scikit-learn's."""
    if vectors.exists() and vectors.stat().st_mtime > articles.stat().st_mtime:
        return
    for command in (
        bench.peer("sklearn_tfidf", articles, "--matrix", matrix),
        bench.peer("sklearn_svd", matrix, "--rank", RANK, "--vectors", vectors),
    ):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def keep(done, moment, path):
    """Every single measurement, for whoever wants another statistic."""
    record = {
        "conditions": moment,
        "measurements": [
            {
                "collection": each.corpus,
                "comparison": each.kind,
                "side": row.name,
                **asdict(measurement),
            }
            for each in done
            for row in each.rows
            for measurement in row.series.measurements
        ],
    }
    path.write_text(json.dumps(record, indent=1), encoding="utf-8")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (MeasurementFailed, corpora.WrongCorpus) as problem:
        sys.exit(f"error: {problem}")
