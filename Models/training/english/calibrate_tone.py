"""Fits calibrated probabilities of tone on the dev sets, from the heads of tone and the valences of words.

    dateline sentiment DATA/sentiment/vader_nyt/dev.jsonl --scorer valence --format jsonl > nyt.jsonl
    python calibrate_tone.py --source FOLDER --data FOLDER --checkpoint FILE [--average] --valences nyt.jsonl

For sentences a multinomial logistic regression on the scores of the head, less their mean, on its intensity, and
on what the words come to: score, and the logarithms of what speaks for and against; and a linear regression
of the raters' mean. Toward people the words add nothing; one factor for all scores (temperature scaling, Guo et
al. 2017) keeps the head's own order: a full regression cost three points of macro F1, constants for the
labels two. Prints the settings for `export.py`, and figures of five parts, each by
weights that were fitted without it (parts are whole articles).
"""

import argparse
import json
import pathlib

import numpy as np
import torch
from collection import sentence_tone_records, tone_records
from corpora import json_lines
from evaluate import loaded
from features import TextReader
from tone_examples import target_sentence, tone_example, whole_sentence
from tone_figures import tone_scores

PARTS, BINS = 5, 10
RIDGE = 1.0
LEAST_CONFIDENCE = 0.5
"""Below this the likeliest label is less likely than the other two together."""


def word_features(path: pathlib.Path, records: list[dict]) -> np.ndarray:
    """Score, and log(1 + sum) of the weights above and below 0, of every record."""
    found = {}
    for line in json_lines(path):
        weights = [weight for _, _, weight in line["evidence"]]
        positive, negative = sum(w for w in weights if w > 0), -sum(w for w in weights if w < 0)
        found[line["id"]] = [line["score"] or 0.0, np.log1p(positive), np.log1p(negative)]
    return np.array([found[record["id"]] for record in records])


def head_features(scores: list[np.ndarray]) -> np.ndarray:
    """The three scores less their mean, and the intensity where there is one."""
    rows = np.array(scores, dtype=np.float64)
    rows[:, :3] -= rows[:, :3].mean(1, keepdims=True)
    return rows


def with_constant(features: np.ndarray) -> np.ndarray:
    return np.column_stack([np.ones(len(features)), features])


def probabilities(features: np.ndarray, weights: np.ndarray) -> np.ndarray:
    scores = with_constant(features) @ weights.T
    odds = np.exp(scores - scores.max(1, keepdims=True))
    return odds / odds.sum(1, keepdims=True)


def fitted(features: np.ndarray, labels: np.ndarray, ridge: float) -> np.ndarray:
    """Weights, 3 × (1 + features), by minimising cross-entropy with a ridge on all but the constants."""
    design = torch.from_numpy(with_constant(features))
    wanted = torch.from_numpy(labels)
    weights = torch.zeros(3, design.shape[1], dtype=torch.float64, requires_grad=True)
    descent = torch.optim.LBFGS(
        [weights], max_iter=500, tolerance_grad=1e-10, tolerance_change=1e-12, line_search_fn="strong_wolfe"
    )

    def loss() -> torch.Tensor:
        descent.zero_grad()
        total = torch.nn.functional.cross_entropy(design @ weights.T, wanted, reduction="sum")
        total = total + ridge / 2 * (weights[:, 1:] ** 2).sum()
        total.backward()
        return total

    descent.step(loss)
    return weights.detach().numpy()


def scaled(features: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Weights as those of `fitted`, all of them one factor of the scores."""
    scores, wanted = torch.from_numpy(features[:, :3]), torch.from_numpy(labels)
    factor = torch.ones(1, dtype=torch.float64, requires_grad=True)
    descent = torch.optim.LBFGS([factor], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        descent.zero_grad()
        total = torch.nn.functional.cross_entropy(scores * factor, wanted, reduction="sum")
        total.backward()
        return total

    descent.step(loss)
    return np.column_stack([np.zeros(3), np.eye(3) * factor.item()])


def fitted_line(features: np.ndarray, values: np.ndarray, ridge: float = 1.0) -> np.ndarray:
    design = with_constant(features)
    curvature = design.T @ design + ridge * np.diag([0.0] + [1.0] * features.shape[1])
    return np.linalg.solve(curvature, design.T @ values)


def parts_of(groups: list[str]) -> np.ndarray:
    """A part for every record, the same for all of an article."""
    numbers = {group: number for number, group in enumerate(dict.fromkeys(groups))}
    return np.array([numbers[group] % PARTS for group in groups])


def calibration_error(found: np.ndarray, labels: np.ndarray) -> float:
    confidence, right = found.max(1), found.argmax(1) == labels
    bins = np.minimum(BINS - 1, (confidence * BINS).astype(int))
    sums = [abs((confidence[bins == n] - right[bins == n]).sum()) for n in range(BINS)]
    return sum(sums) / len(labels)


def figures(found: np.ndarray, labels: np.ndarray) -> str:
    predicted = found.argmax(1)
    parts = []
    for label in range(3):
        both = ((predicted == label) & (labels == label)).sum()
        parts.append(2 * both / max(1, (predicted == label).sum() + (labels == label).sum()))
    surer = np.argsort(-found.max(1))[: len(labels) // 2]
    abstained = found.max(1) < LEAST_CONFIDENCE
    return (
        f"macro F1 {np.mean(parts):.3f}, accuracy {(predicted == labels).mean():.3f}, of the surer half "
        f"{(predicted == labels)[surer].mean():.3f}, ECE {calibration_error(found, labels):.3f}, "
        f"abstains {abstained.mean():.3f}, accuracy without {(predicted == labels)[~abstained].mean():.3f}"
    )


def text_of(weights: np.ndarray) -> str:
    return " ".join(f"{weight:.4f}" for weight in weights.reshape(-1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--average", action="store_true")
    parser.add_argument("--valences", type=pathlib.Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, _ = loaded(options.checkpoint, options.source, options.average)
    reader = TextReader(options.source)

    sets = {"sentence": [("nyt", sentence_tone_records(options.data, "dev"))]}
    sets["target"] = [(kind, tone_records(options.data, "dev", kind)) for kind in ("rw", "mt")]
    for task, named in sets.items():
        make = whole_sentence if task == "sentence" else target_sentence
        features, labels, groups, names, intensities = [], [], [], [], []
        for name, records in named:
            scored = tone_scores(model, [tone_example([make(reader, record)]) for record in records])
            heads = head_features([scores for _, scores in scored])
            if task == "sentence":
                words = word_features(options.valences, records)
                heads = np.column_stack([heads, words])
            features.append(heads)
            labels += [record["label"] + 1 for record in records]
            groups += [record.get("doc") or record["text"] for record in records]
            intensities += [record.get("score", 0.0) for record in records]
            names += [name] * len(records)
        features, labels = np.concatenate(features), np.array(labels)
        parts, names, intensities = parts_of(groups), np.array(names), np.array(intensities)
        fit = scaled if task == "target" else lambda *known: fitted(*known, RIDGE)
        found = np.zeros((len(labels), 3))
        lines = np.zeros(len(labels))
        for part in range(PARTS):
            rest, own = parts != part, parts == part
            found[own] = probabilities(features[own], fit(features[rest], labels[rest]))
            lines[own] = with_constant(features[own]) @ fitted_line(features[rest], intensities[rest])
        for name, _ in named:
            own = names == name
            print(f"{name}: {figures(found[own], labels[own])}")
            if task == "sentence":
                r = [np.corrcoef(values, intensities)[0, 1] for values in (lines, features[:, 3])]
                print(f"{name}: r of the score {r[0]:.3f}, of the head’s intensity alone {r[1]:.3f}")
        print(f"--setting 'tone.{task}.weights={text_of(fit(features, labels))}'")
        if task == "sentence":
            print(f"--setting 'tone.{task}.score={text_of(fitted_line(features, intensities))}'")
        print(f"--setting 'tone.{task}.leastConfidence={LEAST_CONFIDENCE}'")


if __name__ == "__main__":
    main()
