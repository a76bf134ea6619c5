"""Fits how likely a found quotation is right, from what the model held probable.

    python calibrate.py --source FOLDER --data FOLDER --checkpoint FILE [--average] [--bias content=-0.2 ...]

Right is right end to end: Dice of the contents at least 0.8, and the source of the annotation. For each
type a logistic regression on −(−x)^0.3 of the three logarithms x of `decode.FoundQuotation.evidence`: so
what tells nearly certain readings apart counts most (on the dev set the mean distance of confidence and
share right was .054 with x itself, .034 with the root, .020 with this power). Prints the settings for `export.py`, and the reliability of five parts of the articles, each by weights that were
fitted without it.
"""

import argparse
import pathlib

import numpy as np
import torch
from decode import TaggedArticles
from evaluate import DevSets, loaded
from features import TextReader
from quotation_scores import PAIRED, ArticleText, Item, pairs, same_source

TYPES = ("direct", "mixed", "indirect")
PARTS, BINS, RIDGE, POWER = 5, 10, 1.0, 0.3


def item(text: ArticleText, quotation: dict) -> Item:
    return Item(text.words(quotation["content"]), text.words(quotation["source"]), quotation["content"][0][0])


def judged(texts: list[ArticleText], gold: list[list[dict]], found: list[list[dict]]) -> list[tuple]:
    """A row for every found quotation: article, type, evidence, whether it is right."""
    rows = []
    for number, (text, wanted, offered) in enumerate(zip(texts, gold, found)):
        items = [item(text, quotation) for quotation in offered]
        places = {id(one): place for place, one in enumerate(items)}
        paired = pairs([item(text, one) for one in wanted if text.words(one["content"])], items, PAIRED)
        right = {places[id(other)] for one, other in paired if same_source(one, other)}
        for place, quotation in enumerate(offered):
            kind = text.type(quotation["content"])
            rows.append((number, kind, quotation["evidence"], place in right))
    return rows


def shortfalls(evidence: list[tuple]) -> np.ndarray:
    """What evidence lacks of certainty, below 0, rows × 3."""
    return -np.maximum(0.0, -np.array(evidence)) ** POWER


def fitted(evidence: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Weights of a constant and the evidence, by Newton's method with a ridge on the evidence's."""
    design = np.column_stack([np.ones(len(evidence)), evidence])
    ridge = np.diag([0.0] + [RIDGE] * evidence.shape[1])
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        probability = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (right - probability) - ridge @ weights
        curvature = (design.T * (probability * (1 - probability))) @ design + ridge
        step = np.linalg.solve(curvature, gradient)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def confidence(weights: np.ndarray, evidence: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-(weights[0] + evidence @ weights[1:])))


def reliability(predicted: np.ndarray, right: np.ndarray) -> tuple[list[tuple], float]:
    """Rows of count, mean confidence and share right by tenths of confidence, and their mean distance."""
    rows, distance = [], 0.0
    places = np.minimum((predicted * BINS).astype(int), BINS - 1)
    for place in range(BINS):
        inside = places == place
        if inside.any():
            mean, share = predicted[inside].mean(), right[inside].mean()
            rows.append((place, int(inside.sum()), mean, share))
            distance += inside.sum() / len(right) * abs(mean - share)
    return rows, distance


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--average", action="store_true")
    parser.add_argument("--bias", action="append", default=[])
    options = parser.parse_args()
    torch.set_num_threads(1)
    biases = {name: float(value) for name, value in (pair.split("=") for pair in options.bias)}
    sets = DevSets(options.data, TextReader(options.source), ["quotations"])
    model, _ = loaded(options.checkpoint, options.source, options.average)
    found = TaggedArticles(model, sets.articles).quotations(biases)
    rows = judged(sets.texts, sets.quotations, found)

    held_out, outcomes = [], []
    for kind in TYPES:
        chosen = [row for row in rows if row[1] == kind]
        parts = np.array([row[0] % PARTS for row in chosen])
        evidence = shortfalls([row[2] for row in chosen])
        right = np.array([float(row[3]) for row in chosen])
        weights = " ".join(f"{weight:.4f}" for weight in fitted(evidence, right))
        print(f'--setting "confidence.{kind}={weights}"')
        predicted = np.zeros(len(right))
        for part in range(PARTS):
            others = fitted(evidence[parts != part], right[parts != part])
            predicted[parts == part] = confidence(others, evidence[parts == part])
        print(f"{kind}: {len(right)} found, mean distance {reliability(predicted, right)[1]:.3f}")
        held_out.append(predicted)
        outcomes.append(right)
    table, distance = reliability(np.concatenate(held_out), np.concatenate(outcomes))
    print("| confidence | found | mean confidence | right |\n|---|---|---|---|")
    for place, count, mean, share in table:
        print(f"| {place / BINS:.1f}–{(place + 1) / BINS:.1f} | {count} | {mean:.2f} | {share:.2f} |")
    print(f"mean distance {distance:.3f}")


if __name__ == "__main__":
    main()
