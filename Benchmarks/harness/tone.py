"""In what tone: valences of words beside vaderSentiment and TextBlob, in megabytes a second and in quality."""

import math

from .comparisons import Comparison, Row, with_ratio
from .corpora import read
from .measurement import Side, alternate

OURS, METHOD = "Dateline, valences", "Dateline, VADER’s method"
VADER, TEXTBLOB = "vaderSentiment", "TextBlob"
REPEATS = 100
LARGEST_DIFFERENCE = 0.00011
"""Of compound scores, which both sides round to four decimals."""


def compared(bench, name, sentences):
    """The comparison on one file of sentences, judged or not."""

    def path(side):
        return bench.folder / f"tone-{side}.jsonl"

    def ours(work):
        return bench.ours(
            "valence", sentences, "--work", work, "--repeats", REPEATS, "--judgements", path(work)
        )

    def peer(script):
        return bench.peer(script, sentences, "--judgements", path(script))

    sides = [
        (Side(OURS, ours("valence")), path("valence")),
        (Side(METHOD, ours("vader")), path("vader")),
        (Side(VADER, peer("vader_tone")), path("vader_tone")),
        (Side(TEXTBLOB, peer("textblob_tone")), path("textblob_tone")),
    ]
    series = alternate([side for side, _ in sides], bench.rounds)
    return comparison(name, read(sentences), series, [read(path) for _, path in sides])


def comparison(name, records, series, judged):
    """The rows: speed and quality of all sides; ratios to the valences' time for the same sentences."""
    rows = []
    for one, found in zip(series, judged):
        row = Row(one.side.name, one, accuracy=speed(one) + quality(records, found))
        if one.side.name not in (OURS, METHOD):
            with_ratio(row, series[0], refusals(records, found), "stage_cpu")
        rows.append(row)
    named = dict(zip((one.side.name for one in series), judged))
    if METHOD in named and VADER in named:
        largest = largest_difference(named[METHOD], named[VADER])
        against = next(row for row in rows if row.name == METHOD)
        against.accuracy += f"; compound within {largest:.4f} of {VADER}’s"
        against.failed = sum_of_differences(named[METHOD], named[VADER])
    return Comparison("Sentences in memory → tone by words", "tone", name, rows)


def refusals(records, found):
    return [] if len(found) == len(records) else ["it did not judge every sentence"]


def largest_difference(one, other):
    return max(abs(a["score"] - b["score"]) for a, b in zip(one, other))


def sum_of_differences(one, other):
    """How many sentences have another compound score."""
    return sum(abs(a["score"] - b["score"]) > LARGEST_DIFFERENCE for a, b in zip(one, other))


def speed(series):
    return f"{series.facts['bytes'] / 1e6 / series.median('stage_cpu'):.1f} MB/s"


def quality(records, found):
    """Pearson's r with the judgement of people and macro-F1 of their labels, where they are given."""
    if not all("score" in record and "label" in record for record in records):
        return ""
    pairs = [(record, each) for record, each in zip(records, found) if each.get("score") is not None]
    r = pearson([a["score"] for a, _ in pairs], [b["score"] for _, b in pairs])
    # A sentence without a word of the lexicon shows no tone.
    labels = [each["label"] or 0 if "label" in each else None for each in found]
    shown = f"; r {r:.3f}"
    if None not in labels:
        shown += f", macro F1 {macro_f1([record['label'] for record in records], labels):.3f}"
    return shown


def pearson(first, second):
    count = len(first)
    a, b = sum(first) / count, sum(second) / count
    product = sum((x - a) * (y - b) for x, y in zip(first, second))
    squares = sum((x - a) ** 2 for x in first) * sum((y - b) ** 2 for y in second)
    return product / math.sqrt(squares) if squares else 0.0


def macro_f1(gold, found):
    """The mean of the labels' F1, of those that the judgements of people have."""
    classes = sorted(set(gold))
    return sum(f1(gold, found, each) for each in classes) / len(classes)


def f1(gold, found, label):
    right = sum(a == b == label for a, b in zip(gold, found))
    size = gold.count(label) + found.count(label)
    return 2 * right / size if size else 0.0
