"""Makes `valences.tsv` of `Models/english-sentiment`, and the manifest over all its tables.

    swift build -c release --product dateline-bench
    bench=../../../.build/release/dateline-bench
    $bench word-vectors texts.jsonl --output vectors --rank 256 --minimum 3 --words 40000
    python valences.py --rated nyt-train.jsonl --bench $bench --vectors vectors

Four steps, each of them a sum that anybody can follow:

1. VADER's ratings and pattern's polarities are seeds. A ridge regression to the ratings from word vectors gives a
   valence to common words that have none: those of at least `LEAST_INDUCED`, times `TRUST_INDUCED`. Names
   get none. The vectors are Dateline's own latent semantic analysis of the texts that `texts.py` gathers, and
   beside them `english-word-vectors`; a word that only one of the two knows is judged by that one.
2. A seed is moved `TOWARD_INDUCED` of the way to what the regression says: the ratings are of words in tweets,
   where "like" and "united" are warm.
3. Rated sentences of news move words further, by ridge regression with the valences so far as its centre:
   score = b0 + b1 · Σ weight · valence / √words. The weights come from the scorer itself (`dateline-bench
   valence`), so that negation, degree and contrast are the same here and in use. This is done twice: with all
   words, and with those whose valence came to `LEAST` or more.
4. Valences under `LEAST` are left out, the others rounded to a tenth.

The thresholds of the labels are those with the best macro-F1 on sentences whose articles were held out in
five-fold cross-validation. In the second round the words were chosen with all articles, so what it prints of
held-out sentences flatters. A line of the rated file: {"id", "text", "doc", "score", "label"}.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))
from induction import induced
from tensor_files import write_model

MODELS = Path(__file__).resolve().parents[2]
TABLES = ("vader.tsv", "vader-rules.tsv", "emoji.tsv", "pattern.tsv", "shifters.tsv")
LEAST_INDUCED = 1.0
TRUST_INDUCED = 0.6
TOWARD_INDUCED = 0.4
TRUST_PATTERN = 0.3
PATTERN_SCALE = 3.0  # polarity 1 on the scale of the ratings
VARIANCE = 0.3  # of a word's correction, in units of the error of a sentence
LEAST = 0.3
USUAL_STRENGTH = 1.5  # `ValenceScorer.usualStrength`
FOLDS = 5


def rows(name):
    for line in (MODELS / "english-sentiment" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            yield line.split("\t")


def prior(folder):
    """Valences after step 2, and every word that step 3 may move."""
    ratings = {f[0]: float(f[1]) for f in rows("vader.tsv") if plain(f[0])}
    polarities = {f[0]: float(f[1]) for f in rows("pattern.tsv") if plain(f[0])}
    shifting = {f[1] for f in rows("shifters.tsv") if f[0] not in ("idiom", "plain")} - {
        "lack", "lacked", "lacking", "lacks",
    }
    guesses = induced(ratings, polarities, folder)
    valences = {}
    for word, rating in ratings.items():
        guess = guesses.get(word, rating)
        valences[word] = (1 - TOWARD_INDUCED) * rating + TOWARD_INDUCED * guess
    for word, polarity in polarities.items():
        if word not in ratings and abs(polarity) > 0.05:
            guess = TRUST_INDUCED * guesses.get(word, 0.0)
            weight = 1 - TRUST_PATTERN if word in guesses else 0
            valences[word] = weight * guess + TRUST_PATTERN * PATTERN_SCALE * polarity
    common = common_words()
    for word, guess in guesses.items():
        if word not in valences and word in common and abs(guess) >= LEAST_INDUCED:
            valences[word] = TRUST_INDUCED * guess
    movable = [w for w in sorted(set(valences) | set(guesses) & common, key=str.encode) if w not in shifting]
    return {word: valences.get(word, 0.0) for word in movable}


def common_words():
    """Words that the lexicon of Brill's tagger (1992; MIT) knows in small letters and not as names.

    A name must have no valence: it would tell on whoever bears it.
    """
    path = Path(find_spec("textblob").submodule_search_locations[0]) / "en" / "en-lexicon.txt"
    entries = (line.split() for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(";;;"))
    return {e[0] for e in entries if len(e) == 2 and plain(e[0]) and e[0].islower() and not e[1].startswith("NNP")}


def plain(word):
    """Whether a running text can hold the word: no emoticon, no phrase."""
    return word[0].isalnum() and word[-1].isalnum() and all(c.isalnum() or c in "-'" for c in word)


def word_weights(texts, valences, bench):
    """For each text {word: weight of its valence}, as the scorer has it, over the root of its words."""
    tiny = 1e-6
    listed = {word: valence if abs(valence) > tiny else tiny for word, valence in valences.items()}
    mean = np.mean([abs(valence) for valence in listed.values()])
    with tempfile.TemporaryDirectory() as folder:
        lexicon, records, found = (Path(folder) / n for n in ("lexicon.tsv", "texts.jsonl", "found.jsonl"))
        lexicon.write_text("".join(f"{w}\t{v:.9f}\n" for w, v in listed.items()), encoding="utf-8")
        lines = (json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(texts))
        records.write_text("".join(lines), encoding="utf-8")
        command = [bench, "valence", records, "--model", MODELS / "english-sentiment"]
        subprocess.run(command + ["--lexicon", lexicon, "--judgements", found], check=True, stdout=sys.stderr)
        judgements = [json.loads(line) for line in found.read_text().splitlines()]
    weights = []
    for text, judgement in zip(texts, judgements):
        content, row = text.encode(), {}
        length = max(1, judgement["words"]) ** 0.5
        for start, end, weight in judgement["evidence"]:
            word = content[int(start) : int(end)].decode().lower().replace("’", "'")
            if word in listed:
                factor = weight / (float(f"{listed[word]:.9f}") * USUAL_STRENGTH / mean)
                row[word] = row.get(word, 0.0) + factor / length
        weights.append(row)
    return weights


def word_matrix(texts, valences, bench):
    """The words that come up, and a row for each text with their weights."""
    weights = word_weights(texts, valences, bench)
    words = sorted({word for row in weights for word in row}, key=str.encode)
    places = {word: place for place, word in enumerate(words)}
    design = np.zeros((len(texts), len(words)))
    for index, row in enumerate(weights):
        for word, weight in row.items():
            design[index, places[word]] = weight
    return words, design


def corrected(design, kernel, before, scores, kept):
    """Intercept, slope and the corrections of all words by the kept sentences."""
    inside = np.ix_(kept, kept)
    lower = np.linalg.cholesky(VARIANCE * kernel[inside] + np.eye(kept.sum()))
    whitened = np.linalg.solve(lower, np.column_stack([np.ones(kept.sum()), before[kept], scores[kept]]))
    line = np.linalg.lstsq(whitened[:, :2], whitened[:, 2], rcond=None)[0]
    residuals = np.linalg.solve(lower.T, whitened[:, 2] - whitened[:, :2] @ line)
    return line, VARIANCE * design[kept].T @ residuals


def macro_f1(gold, found):
    values = []
    for label in (-1, 0, 1):
        true = np.sum((gold == label) & (found == label))
        values.append(2 * true / max(1, np.sum(gold == label) + np.sum(found == label)))
    return np.mean(values)


def thresholds(scores, labels):
    """The best (negative, positive) thresholds; on a plateau the middle one of the best twentieth."""
    steps = np.arange(0.01, 0.40, 0.01)
    tried = []
    for low in steps:
        for high in steps:
            found = np.where(scores <= -low, -1, np.where(scores >= high, 1, 0))
            tried.append((macro_f1(labels, found), low, high))
    tried.sort(reverse=True)
    best = tried[: max(1, len(tried) // 100)]
    return round(float(np.median([t[1] for t in best])), 2), round(float(np.median([t[2] for t in best])), 2)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--rated", type=Path, required=True)
    arguments.add_argument("--bench", type=Path, required=True)
    arguments.add_argument("--vectors", type=Path, required=True)
    arguments = arguments.parse_args()
    rated = [json.loads(line) for line in arguments.rated.read_text(encoding="utf-8").splitlines()]
    scores = np.array([row["score"] for row in rated])
    labels = np.array([row["label"] for row in rated])
    centre = prior(arguments.vectors)
    bench = arguments.bench.resolve()
    if not (MODELS / "english-sentiment/manifest.json").exists():
        write_tables({}, 0.25, 0.1, 0.1)
    articles = sorted({row["doc"] for row in rated})
    folds = dict(zip(articles, np.random.default_rng(3).integers(0, FOLDS, len(articles))))
    fold = np.array([folds[row["doc"]] for row in rated])
    texts = [row["text"] for row in rated]
    gain, valences = 1.0, centre
    for step in ("all words", "words that are kept"):
        words, design = word_matrix(texts, valences, bench)
        kernel = design @ design.T
        before = design @ np.array([centre[word] for word in words])
        held_out = np.zeros(len(rated))
        for part in range(FOLDS):
            (_, gain), change = corrected(design, kernel, before, scores, fold != part)
            x = gain * before + design @ change
            held_out[fold == part] = (x / np.sqrt(1 + x * x))[fold == part]
        negative, positive = thresholds(held_out, labels)
        found = np.where(held_out <= -negative, -1, np.where(held_out >= positive, 1, 0))
        print(
            f"{step}: r {np.corrcoef(before, scores)[0, 1]:.4f} before; held out r "
            f"{np.corrcoef(held_out, scores)[0, 1]:.4f}, macro-F1 {macro_f1(labels, found):.4f}"
        )
        (_, gain), change = corrected(design, kernel, before, scores, np.ones(len(rated), bool))
        moved = {word: valence for word, valence in centre.items() if word in valences}
        for word, amount in zip(words, change / gain):
            moved[word] += amount
        valences = {word: float(valence) for word, valence in moved.items() if abs(valence) >= LEAST}
    kept = {word: round(valence, 1) for word, valence in valences.items()}
    write_tables(kept, round(float(gain), 3), negative, positive)
    print(len(kept), "words; gain", round(float(gain), 3), "thresholds", negative, positive)


def write_tables(valences, gain, negative, positive):
    folder = MODELS / "english-sentiment"
    lines = "".join(f"{word}\t{valence:g}\n" for word, valence in sorted(valences.items(), key=lambda e: e[0].encode()))
    origin = "Dateline, made from VADER (MIT), pattern (PDDL), its own word vectors and english-word-vectors (Apache-2.0)"
    content = f"# {origin}\tword\tvalence\n"
    files = {name: (folder / name).read_bytes() for name in TABLES}
    files["valences.tsv"] = (content + (lines or "good\t1\n")).encode()
    settings = {
        "gain": f"{gain:g}",
        "negativeFrom": f"{negative:g}",
        "positiveFrom": f"{positive:g}",
        "license": "MIT AND PDDL-1.0 AND Apache-2.0",
    }
    write_model(folder, "sentiment-tables", 1, settings, files)


if __name__ == "__main__":
    main()
