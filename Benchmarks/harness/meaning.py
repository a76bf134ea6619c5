"""Topics by each kind of vectors, held against the labels of the articles."""

import csv
import json
import subprocess
import tempfile
from pathlib import Path
from statistics import fmean

from .comparisons import Comparison, Row
from .corpora import SAMPLE
from .measurement import Measurement, Series, Side, note_of, observed

KINDS = ["lsa", "mixed", "encoder", "auto"]
SEEDS = [1, 2, 3, 4, 5]
LABELS = SAMPLE.parent / "gold/stories.csv"
QUALITIES = {"nmi": "NMI", "ari": "ARI", "bcubed": "B-cubed F1"}


def compared(bench, name, articles):
    """Topics of labelled articles, as many as there are labels: a row a kind of vectors."""
    series = {kind: Series(Side(f"Dateline, {kind}", [])) for kind in KINDS}
    with LABELS.open(encoding="utf-8", newline="") as file:
        number = len({row["story"] for row in csv.DictReader(file)})
    for seed in SEEDS:
        for kind, each in series.items():
            each.measurements.append(measured(bench, articles, number, kind, seed))
            note_of(each, f"seed {seed}")
    rows = []
    for kind, each in series.items():
        row = Row(each.side.name, each, accuracy=quality(each))
        if each.facts["recorded"] != kind:
            row.notes.append(f"`run.json` has: {each.facts['recorded']}")
        rows.append(row)
    title = f"Topics against labels, {number} of both, means of {len(SEEDS)} seeds"
    yield Comparison(title, "meaning", name, rows)


def measured(bench, articles, number, kind, seed):
    """One run of the command, judged."""
    with tempfile.TemporaryDirectory(dir=bench.folder) as folder:
        command = [Path(bench.tool).with_name("dateline"), "topics", articles, "--output", folder]
        command += ["--topics", number, "--vectors", kind, "--seed", seed, "--threads", 1, "-q"]
        side = Side(f"dateline topics --vectors {kind}", list(map(str, command)))
        _, cpu, wall, peak = observed(side)
        record = json.loads(Path(folder, "run.json").read_text(encoding="utf-8"))
        judge = bench.peer("judge_topics", Path(folder, "articles.csv"), LABELS)
        facts = json.loads(subprocess.run(judge, check=True, capture_output=True).stdout)
    facts["recorded"] = ", ".join(
        str(value) for name, value in record["options"].items() if name.startswith("vectors")
    )
    return Measurement(cpu, wall, peak, cpu, wall, facts, {})


def quality(series):
    return ", ".join(
        f"{shown} {fmean(each.facts[name] for each in series.measurements):.3f}"
        for name, shown in QUALITIES.items()
    )
