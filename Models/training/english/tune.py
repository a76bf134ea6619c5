"""Finds on the dev set what to add to the logarithm of O's probability before decoding.

    python tune.py --source FOLDER --data FOLDER --checkpoint FILE [--average]

For quotations, biases of content, cue and source are changed one after the other on a grid until the
sum of the three end-to-end F1 (all; direct and mixed; direct spans) stops growing; for names, one bias
of each kind of entity, by F1 of all spans.
"""

import argparse
import pathlib

import torch
from decode import TaggedArticles
from evaluate import KINDS, DevSets, entity_figures, loaded, word_scores
from features import TextReader
from quotation_labels import ROLES
from quotation_scores import summary

QUOTATION_GRID = [-1.2, -0.8, -0.5, -0.2, 0.0, 0.2, 0.4, 0.7]
ENTITY_GRID = [-0.6, -0.3, 0.0, 0.3, 0.6, 0.9, 1.2]


def climbed(names: tuple[str, ...], grid: list[float], value) -> dict[str, float]:
    """Coordinate ascent from 0; `value` gives the figure of a dictionary of biases."""
    best = {name: 0.0 for name in names}
    highest, grew = value(best), True
    while grew:
        grew = False
        for name in names:
            for bias in grid:
                if bias == best[name]:
                    continue
                figure = value(best | {name: bias})
                if figure > highest:
                    best, highest, grew = best | {name: bias}, figure, True
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--average", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(1)
    sets = DevSets(options.data, TextReader(options.source), ["quotations"])
    model, _ = loaded(options.checkpoint, options.source, options.average)
    tagged = TaggedArticles(model, sets.articles)

    def quotations(biases: dict[str, float]) -> float:
        figures = summary(sets.texts, sets.quotations, tagged.quotations(biases))
        parts = {kind: round(part["f1"], 2) for kind, part in figures.items()}
        print(biases, parts, round(figures["all"]["source"], 1), flush=True)
        return sum(part["f1"] for part in figures.values())

    print("quotations", climbed(ROLES, QUOTATION_GRID, quotations))
    scored = {
        name: word_scores(model, sets.encoded(sentences), ("entities",))
        for name, sentences in sets.names.items()
    }

    def entities(biases: dict[str, float]) -> float:
        return sum(entity_figures(sets.names[name], scored[name], biases)["all"] for name in scored)

    best = climbed(("O", *KINDS, "MISC"), ENTITY_GRID, entities)
    print("entities", best)
    for name, sentences in sets.names.items():
        for biases in ({}, best):
            print(name, biases, entity_figures(sentences, scored[name], biases))


if __name__ == "__main__":
    main()
