"""Valences of words by ridge regression from word vectors to rated words: step 1 of `valences.py`."""

import json
from pathlib import Path

import numpy as np

WORD_VECTORS = Path(__file__).resolve().parents[2] / "english-word-vectors"
RIDGE = 5.0
NEUTRAL_WEIGHT = 0.3  # of a frequent word in no list, taken as 0
FREQUENT = 100  # one in as many articles holds the word


def encoder_vectors():
    """Words, unit vectors and inverse document frequencies of `english-word-vectors`."""
    words = (WORD_VECTORS / "words.txt").read_text(encoding="utf-8").splitlines()
    content = (WORD_VECTORS / "vectors.safetensors").read_bytes()
    size = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + size])

    def tensor(name, kind):
        start, end = header[name]["data_offsets"]
        return np.frombuffer(content[8 + size + start : 8 + size + end], kind).reshape(header[name]["shape"])

    codes, levels = tensor("words.codes", np.uint8), tensor("words.levels", "<f4").astype(float)
    vectors = np.empty((len(words), 2 * codes.shape[1]))
    vectors[:, 0::2], vectors[:, 1::2] = levels[codes & 15], levels[codes >> 4]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return words, vectors, tensor("words.inverseDocumentFrequency", "<f4")


def ridge(features, values, weights, penalty):
    design = np.hstack([features, np.ones((len(features), 1))])
    regular = np.eye(design.shape[1]) * penalty
    regular[-1, -1] = 0
    return np.linalg.solve(design.T @ (design * weights[:, None]) + regular, design.T @ (weights * values))


def semantic_vectors(folder):
    """Words and unit vectors by latent semantic analysis, as `dateline-bench word-vectors` writes them."""
    words = (folder / "words.txt").read_text(encoding="utf-8").splitlines()
    vectors = np.fromfile(folder / "vectors.f32", "<f4").reshape(len(words), -1).astype(float)
    lengths = np.linalg.norm(vectors, axis=1)
    known = lengths > 0
    return [word for word, kept in zip(words, known) if kept], vectors[known] / lengths[known, None]


class Induction:
    """The ridge regressions of step 1: by one kind of vectors, by the other, by both side by side."""

    def __init__(self, kinds, ratings, neutral):
        self.kinds, self.ratings, self.neutral = kinds, ratings, neutral

    def fitted(self, names, seeds):
        neutral = [word for word in self.neutral if self.knows(names, word)]
        features = self.features(names, seeds + neutral)
        targets = np.array([self.ratings[word] for word in seeds] + [0.0] * len(neutral))
        weights = np.array([1.0] * len(seeds) + [NEUTRAL_WEIGHT] * len(neutral))
        return ridge(features, targets, weights, RIDGE)

    def knows(self, names, word):
        return all(word in self.kinds[name] for name in names)

    def features(self, names, words):
        return np.array([np.concatenate([self.kinds[name][word] for name in names]) for word in words])

    def valences(self, names, words):
        seeds = [word for word in sorted(self.ratings) if self.knows(names, word)]
        coefficients = self.fitted(names, seeds)
        return dict(zip(words, self.features(names, words) @ coefficients[:-1] + coefficients[-1]))

    def report(self, names, seeds):
        """Prints how well ratings are met that were held out in ten parts."""
        values = np.array([self.ratings[word] for word in seeds])
        folds = np.random.default_rng(1).integers(0, 10, len(seeds))
        held_out = np.zeros(len(seeds))
        for fold in range(10):
            coefficients = self.fitted(names, [word for word, part in zip(seeds, folds) if part != fold])
            rest = [word for word, part in zip(seeds, folds) if part == fold]
            held_out[folds == fold] = self.features(names, rest) @ coefficients[:-1] + coefficients[-1]
        print(
            f"{' and '.join(names)}: {len(seeds)} rated words, held out: "
            f"r {np.corrcoef(held_out, values)[0, 1]:.3f}, "
            f"same sign {np.mean(np.sign(held_out) == np.sign(values)):.3f}"
        )


def induced(ratings, polarities, folder):
    """The valence of every word with a vector by step 1; prints how well held-out ratings are met."""
    words, vectors, rarity = encoder_vectors()
    kinds = {"semantic": dict(zip(*semantic_vectors(folder))), "encoder": dict(zip(words, vectors))}
    neutral = [
        word for word, rare in zip(words, rarity)
        if word not in ratings and word not in polarities and rare < np.log(FREQUENT)
    ]
    induction = Induction(kinds, ratings, neutral)
    seeds = [word for word in sorted(ratings) if induction.knows(kinds, word)]
    for names in (["semantic"], ["encoder"], ["semantic", "encoder"]):
        induction.report(names, seeds)
    found = {}
    for names in (["semantic"], ["encoder"], ["semantic", "encoder"]):
        known = [word for word in kinds[names[-1]] if induction.knows(names, word)]
        found |= induction.valences(names, known)
    return found
