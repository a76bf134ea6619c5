"""Fits the weights with which pronouns and role nouns are resolved.

    REFERENCE_DATA=DIR swift test --filter ReferenceTraining
    python train_references.py DIR/features-gold.txt --output ../../../Sources/Annotation/References/EnglishReferenceWeights.swift

A softmax over the candidates of each reference, for each class of references; likelihood maximised with
a Gaussian prior by L-BFGS. A source counts by `SOURCES`, so that spoken and written fact outweigh
novels. Accuracy is printed for the held-out texts, by source and class, beside that of the nearest
candidate whose gender is not another's.
"""

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

CLASSES = ["subject", "object", "possessive", "plural", "nominal"]
SOURCES = {"litbank": 0.35, "gap": 1.0}
PRIOR = 0.02
# Not in the training texts, which name no speakers: hardly anybody says "he" of themselves.
SET = {"ownsQuotation": {"subject": -3.0, "object": -3.0, "possessive": -3.0, "nominal": -3.0}}
# "He said" beside a quotation is a subject for which the convention of news outweighs all that the
# training texts, hardly any of them news, can teach: whoever the sentence before is about. In the other
# classes the feature counts nothing: fitted, it cost three points of he and she in GUM.
SOURCE_FOCUS = 6.0


def read(path):
    """Names of features; references as (source, split, class, right, nearest, found), rows."""
    lines = iter(path.open())
    names = next(lines).split()[1:]
    return names, list(references(lines, len(names)))


def references(lines, features):
    head, rows = None, []
    for line in lines:
        if line.startswith("="):
            if head:
                yield head, rows
            _, source, split, kind, right, nearest, found = line.split()
            head, rows = (source, split, int(kind), int(right), int(nearest), int(found)), []
        else:
            row = np.zeros(features)
            for pair in line.split():
                index, value = pair.split(":")
                row[int(index)] = float(value)
            rows.append(row)
    if head:
        yield head, rows


def fit(references):
    """Weights that maximise the likelihood of the right candidates."""
    matrix = np.concatenate([rows for _, _, rows in references])
    starts = np.cumsum([0] + [len(rows) for _, _, rows in references])[:-1]
    lengths = np.array([len(rows) for _, _, rows in references])
    right = starts + np.array([place for _, place, _ in references])
    importance = np.array([weight for weight, _, _ in references])
    spread = np.repeat(np.arange(len(lengths)), lengths)

    def loss(weights):
        scores = matrix @ weights
        top = np.maximum.reduceat(scores, starts)
        parts = np.exp(scores - top[spread])
        sums = np.add.reduceat(parts, starts)
        likelihood = (importance * (scores[right] - top - np.log(sums))).sum()
        gradient = matrix.T @ (parts / sums[spread] * importance[spread])
        gradient -= (matrix[right] * importance[:, None]).sum(axis=0)
        penalty = PRIOR * len(lengths) ** 0.5
        return penalty * weights @ weights - likelihood, gradient + 2 * penalty * weights

    found = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return found.x


def baseline(rows, nearest, names):
    """The candidate with the fewest words between, of those not known to be of another gender."""
    not_fitting = [names.index(name) for name in ("nobody", "otherGender", "followsInSentence")]
    fitting = [i for i, row in enumerate(rows) if not row[not_fitting].any()]
    return min(fitting, key=lambda i: rows[i][names.index("wordsBetween")]) if fitting else nearest


def swift(weights, note):
    rows = []
    for name, row in zip(CLASSES + ["source"], weights):
        values = ", ".join(f"{value:.3f}" for value in row)
        lines, line = [], "        "
        for part in values.split(" "):
            if len(line) + len(part) + 1 > 98:
                lines.append(line.rstrip())
                line = "        "
            line += part + " "
        lines.append(line.rstrip() + ",")
        rows.append(f"      // {name}\n      [\n" + "\n".join(lines) + "\n      ],")
    body = "\n".join(rows)
    return f"""extension ReferenceWeights {{
  /// Weights for English, made by `Models/training/people/train_references.py`.
  ///
{note}
  static let english = ReferenceWeights(
    rows: [
{body}
    ])
}}
"""


NOTE = """  /// Trained on GAP (development part, Apache-2.0; Webster et al., 2018), GUM (train, genres without
  /// non-commercial texts, CC BY 4.0; Zeldes, 2017) and LitBank (CC BY 4.0; Bamman et al., 2020);
  /// that of a speaker's own quotation and that of the focus of a source are set by hand."""


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("features", type=Path, nargs="+")
    arguments.add_argument("--output", type=Path)
    arguments = arguments.parse_args()
    training = defaultdict(list)
    held = defaultdict(list)
    for path in arguments.features:
        names, found_references = read(path)
        for (source, split, kind, right, nearest, found), rows in found_references:
            rows = np.array(rows)
            rows[:, names.index("isFocus")] = 0
            if split == "train":
                training[kind].append((SOURCES.get(source, 1.0), right, rows))
            elif path == arguments.features[-1]:
                held[kind].append((source, right, nearest, found, rows))
    weights = [fit(training[kind]) if training[kind] else np.zeros(len(names)) for kind in range(len(CLASSES))]
    for name, values in SET.items():
        for kind, value in values.items():
            weights[CLASSES.index(kind)][names.index(name)] = value
    totals = defaultdict(lambda: np.zeros(4))
    for kind in range(len(CLASSES)):
        for source, right, nearest, found, rows in held[kind]:
            best = int(np.argmax(rows @ weights[kind]))
            near = baseline(rows, nearest, names)
            hit = np.array([1, best == right, found == right, near == right])
            keys = [(source, CLASSES[kind]), (source, "all"), ("all", CLASSES[kind])]
            if kind < 3:
                keys.append((source, "he/she"))
                keys.append(("gum" if source.startswith("gum") else source, "he/she total"))
                if right > 0 or source == "gap":
                    keys.append(("gum" if source.startswith("gum") else source, "he/she with antecedent"))
            for name in keys:
                totals[name] += hit
    print(f"{'':36} {'n':>6} {'fitted':>7} {'build':>7} {'nearest':>7}")
    for name in sorted(totals):
        n, best, found, near = totals[name]
        print(f"{name[0] + ' ' + name[1]:36} {int(n):6} {100 * best / n:7.1f} {100 * found / n:7.1f} {100 * near / n:7.1f}")
    if arguments.output:
        source = weights[0].copy()
        source[names.index("isFocus")] = SOURCE_FOCUS
        weights.append(source)
        arguments.output.write_text(swift(weights, NOTE))


if __name__ == "__main__":
    main()
