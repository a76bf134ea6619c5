"""Makes `entities.tsv`, random labels of random words, and `entity_scores.tsv`, what seqeval says of them.

Python 3.11 with seqeval 1.2.2 made the files; the seed is below. A line of `entities.tsv` is a word,
its annotated and its predicted label; some of the latter begin with I- or change class inside, as the
output of taggers does.
"""

import pathlib
import random

from seqeval.metrics import classification_report, f1_score, precision_score, recall_score

FOLDER = pathlib.Path(__file__).parent
WORDS = "Mara Veld flew to Port Ansgar with the Arvenian Coast Guard on Friday , the Gazette said".split()
CLASSES = ["LOC", "MISC", "ORG", "PER"]


def labels(draw: random.Random, count: int, messy: bool) -> list[str]:
    found: list[str] = []
    while len(found) < count:
        if draw.random() >= 0.35:
            found.append("O")
            continue
        kind = draw.choice(CLASSES)
        first = "I-" if messy and draw.random() < 0.2 else "B-"
        found.append(first + kind)
        for _ in range(min(count - len(found), draw.choice([0, 0, 1, 2]))):
            found.append("I-" + (draw.choice(CLASSES) if messy and draw.random() < 0.1 else kind))
    return found


def main() -> None:
    draw = random.Random(3)
    gold, predicted, lines = [], [], []
    for _ in range(40):
        count = draw.randint(1, 14)
        words = [draw.choice(WORDS) for _ in range(count)]
        wanted, other = labels(draw, count, False), labels(draw, count, True)
        offered = [one if draw.random() < 0.8 else two for one, two in zip(wanted, other)]
        lines += ["\t".join(line) for line in zip(words, wanted, offered)] + [""]
        gold.append(wanted)
        predicted.append(offered)
    (FOLDER / "entities.tsv").write_text("\n".join(lines) + "\n")
    report = classification_report(gold, predicted, output_dict=True, zero_division=0)
    everything = (
        precision_score(gold, predicted), recall_score(gold, predicted), f1_score(gold, predicted)
    )
    rows = [("", *everything, report["micro avg"]["support"])]
    for kind in CLASSES:
        row = report[kind]
        rows.append((kind, row["precision"], row["recall"], row["f1-score"], row["support"]))
    table = ["class\tprecision\trecall\tf1\tgold"]
    table += [f"{kind}\t{float(p)!r}\t{float(r)!r}\t{float(f)!r}\t{n}" for kind, p, r, f, n in rows]
    (FOLDER / "entity_scores.tsv").write_text("\n".join(table) + "\n")


if __name__ == "__main__":
    main()
