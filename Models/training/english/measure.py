"""Scores an exported model folder on the dev sets, as a table for its card.

    python measure.py --source FOLDER --data FOLDER --words Models/english-words --model Models/english
        [--bias content=-0.2 ...]

In float32, from the rounded weights. Biases are added to the logarithm of O's probability.
"""

import argparse
import pathlib

import torch
from decode import TaggedArticles
from evaluate import (
    TASKS,
    DevSets,
    entity_figures,
    tag_accuracy,
    word_scores,
)
from collection import sentence_tone_records, tone_records
from export import model_of
from features import TextReader
from quotation_scores import summary
from tone_figures import sentence_figures, target_figures


def quotation_rows(sets: DevSets, tagged: TaggedArticles, biases: dict[str, float]) -> list[str]:
    rows = []
    found = tagged.quotations(biases)
    for kind, part in summary(sets.texts, sets.quotations, found).items():
        cells = [part[name] for name in ("precision", "recall", "f1", "content", "source")]
        name = f"PolNeAR dev, {kind}, {'tuned biases' if biases else 'no bias'}"
        rows.append(f"| {name} | " + " | ".join(f"{cell:.1f}" for cell in cells) + " |")
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--words", type=pathlib.Path, required=True)
    parser.add_argument("--model", type=pathlib.Path, required=True)
    parser.add_argument("--bias", action="append", default=[])
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, universal, english = model_of(options.model, options.words)
    sets = DevSets(options.data, TextReader(options.source), list(TASKS))
    biases = {name: float(value) for name, value in (pair.split("=") for pair in options.bias)}

    print("| quotations, end to end | P | R | F1 | contents, F1 | sources right |")
    print("|---|---|---|---|---|---|")
    tagged = TaggedArticles(model, sets.articles, half=False)
    for chosen in ({}, biases) if biases else ({},):
        print("\n".join(quotation_rows(sets, tagged, chosen)))

    print("\n| names, F1 of spans | all | PER | LOC | ORG |\n|---|---|---|---|---|")
    for name, sentences in sets.names.items():
        for together in (1, 3):
            items = sets.encoded(sentences)
            scores = word_scores(model, items, ("entities",), together, half=False)
            cells = entity_figures(sentences, scores, {}).values()
            title = f"{name} dev, {together} in a window"
            print(f"| {title} | " + " | ".join(f"{cell:.1f}" for cell in cells) + " |")

    print("\n| tags, percent of words right | UPOS | XPOS |\n|---|---|---|")
    for name, sentences in sets.treebanks.items():
        for together in (1, 3):
            items = sets.encoded(sentences)
            scores = word_scores(model, items, ("universal", "english"), together, half=False)
            pair = tag_accuracy(sentences, scores, universal, english)
            print(f"| {name} dev, {together} in a window | {pair[0]:.2f} | {pair[1]:.2f} |")

    print("\n| tone | macro F1 | accuracy | r of intensity |\n|---|---|---|---|")
    for kind in ("rw", "mt"):
        found = target_figures(model, sets.reader, tone_records(options.data, "dev", kind))
        print(f"| toward a person, NewsMTSC {kind} dev | {found.macro:.1f} | {found.accuracy:.1f} | |")
    records = sentence_tone_records(options.data, "dev")
    for together in (1, 5):
        found = sentence_figures(model, sets.reader, records, together)
        title = f"of a sentence, NYT editorials dev, {together} in a window"
        print(f"| {title} | {found.macro:.1f} | {found.accuracy:.1f} | {found.pearson:.3f} |")


if __name__ == "__main__":
    main()
