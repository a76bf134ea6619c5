"""python3 -m harness: run the comparisons and write the results."""

import argparse
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from . import comparisons, conditions, corpora, goals, table
from .comparisons import Bench
from .measurement import MeasurementFailed

RANK = 100


def main():
    options = parsed()
    folder = Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    moment = conditions.before()
    done = []
    for name, path, bench in plan(options, folder):
        print(f"{name}: {path}", file=sys.stderr)
        done += compared(bench, name, path, wanted(path, options))
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
    parser.add_argument("--quick", action="store_true", help="2,000 articles, 3 rounds")
    parser.add_argument("--large", action="store_true", help="also 100,000 articles, 3 rounds")
    parser.add_argument("--rounds", type=int, help="measurements of each side (7; quick: 3)")
    parser.add_argument(
        "--only",
        action="append",
        choices=["terms", "svd", "pipeline", "threads", "clusters", "resampling"],
        help="this comparison alone; may be given again",
    )
    parser.add_argument("--output", help="the page to write")
    parser.add_argument("--tool", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--python", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--folder", required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def rounds(options):
    return options.rounds or (3 if options.quick else 7)


def mode(options):
    if options.quick:
        return "quick, for development"
    return "with 100,000 articles" if options.large else "standard"


def plan(options, folder):
    """The collections to run on: a name, a file, and how much to do."""
    usual = Bench(options.tool, options.python, folder, rounds(options), 3)
    short = Bench(options.tool, options.python, folder, rounds(options), 0)
    if not options.only or "resampling" in options.only:
        for count in [1_000] if options.quick else [1_000, 10_000]:
            name = f"two samples of {count:,} values, 9,999 resamples"
            yield name, corpora.samples(options.tool, folder, count), short
    if options.only and set(options.only) == {"resampling"}:
        return
    yield "sample collection × 16", corpora.repeated_sample(folder), short
    yield "2,000 synthetic articles", corpora.synthetic(options.tool, folder, 2_000), usual
    if not options.quick:
        yield "20,000 synthetic articles", corpora.synthetic(options.tool, folder, 20_000), usual
    if options.large:
        bench = Bench(options.tool, options.python, folder, 3, 0)
        yield "100,000 synthetic articles", corpora.synthetic(options.tool, folder, 100_000), bench


def wanted(path, options):
    """What of the comparisons asked for is done on a collection, or on samples."""
    if path.stem.startswith("samples-"):
        return ["resampling"]
    return [kind for kind in options.only or kinds(path, options) if kind != "resampling"]


def kinds(path, options):
    """What to compare on a collection: threads only where there is work for two."""
    everything = ["terms", "svd", "pipeline", "threads", "clusters"]
    small = path.stem == "sample-repeated" or (path.stem == "synthetic-2000" and not options.quick)
    return [kind for kind in everything if not (small and kind == "threads")]


def compared(bench, name, articles, wanted):
    """Every comparison on one collection, or on samples."""
    if wanted == ["resampling"]:
        print("  resampling", file=sys.stderr)
        yield from comparisons.resampling(bench, name, articles)
        return
    matrix = bench.folder / f"{articles.stem}-matrix"
    vectors = bench.folder / f"{articles.stem}-vectors.f32"
    jobs = {
        "terms": lambda: comparisons.terms(bench, name, articles),
        "svd": lambda: comparisons.decompositions(bench, name, matrix, RANK),
        "pipeline": lambda: comparisons.pipelines(bench, name, articles, RANK),
        "threads": lambda: comparisons.threads(bench, name, articles, RANK),
        "clusters": lambda: comparisons.clusters(bench, name, vectors, RANK),
    }
    if {"svd", "clusters"} & set(wanted):
        prepare(bench, articles, matrix, vectors)
    for kind in wanted:
        print(f"  {kind}", file=sys.stderr)
        yield jobs[kind]()


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
