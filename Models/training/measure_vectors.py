"""What rounding costs: cosine of sentence vectors with stored weights to those with the original ones.

    python measure_vectors.py --source FOLDER [--models Models] [--texts FILE]

FILE holds a text per line; without it 600 texts are made from a small grammar, from one word to a
paragraph. Prints a table of methods and, with --models, what the files on disk give.
"""

import argparse
import pathlib
import random

import numpy as np
import torch
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from english_vectors import renamed, restored, stored
from reference_encoder import sentence_vector

WINDOW = 256
SUBJECTS = (
    "The harbour council;A retired judge;The ferry line;Two nurses from Larkhaven;The finance minister;"
    "Our correspondent;The goalkeeper;A panel of economists;The orchestra;Farmers in the upper valley;"
    "The union of port workers;A nine-year-old inventor;The central bank;Police in Ostrel;The museum"
).split(";")
VERBS = (
    "rejected;welcomed;paid for;photographed;could not explain;voted on;sued over;forgot;announced;"
    "cut;doubled;questioned;apologised for;won;inspected"
).split(";")
OBJECTS = (
    "the flood wall;a record loss;the new timetable;the vaccine trial;an old bridge;its lithium mine;"
    "the second half;a 3.2 per cent rise;the missing fresco;last year’s budget;the café’s licence;"
    "a treaty on fishing;the power cut;an early election;the final at Merrin Park"
).split(";")
ENDINGS = (
    "on Tuesday;after nine hours of talks;despite the rain;“with regret”, she said;for the third time;"
    "in a letter to reporters;while prices fell;before dawn;without a quorum;at €4 a litre;in the north;"
    "as the season ended;according to the police;since 1998;behind closed doors"
).split(";")


def made_texts(count: int = 600, seed: int = 7) -> list[str]:
    """Texts of 1 word to about 250 pieces, a third of them shorter than 8 words."""
    draw = random.Random(seed)

    def sentence():
        parts = (draw.choice(part) for part in (SUBJECTS, VERBS, OBJECTS, ENDINGS))
        return " ".join(parts) + "."

    texts = []
    for index in range(count):
        if index % 3:
            texts.append(" ".join(sentence() for _ in range(draw.choice((1, 1, 2, 3, 5, 12)))))
        else:
            words = sentence().split()
            start = draw.randrange(len(words))
            texts.append(" ".join(words[start : start + draw.randint(1, 7)]))
    return texts


def vectors(tensors: dict[str, np.ndarray], sequences: list[torch.Tensor]) -> np.ndarray:
    """A sentence vector per sequence."""
    weights = {name: torch.from_numpy(values) for name, values in tensors.items()}
    with torch.no_grad():
        return np.stack([sentence_vector(weights, ids).double().numpy() for ids in sequences])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--models", type=pathlib.Path)
    parser.add_argument("--texts", type=pathlib.Path)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    texts = arguments.texts.read_text().splitlines() if arguments.texts else made_texts()
    tokenizer = Tokenizer.from_file(str(arguments.source / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(WINDOW)
    sequences = [torch.tensor(tokenizer.encode(text).ids) for text in texts]
    print(f"{len(texts)} texts, {sum(map(len, sequences))} pieces")
    original = renamed(load_file(arguments.source / "model.safetensors"))
    expected = vectors(original, sequences)
    methods = {name: restored(stored(original, name)) for name in ("largest", "least-squares", "columns")}
    if arguments.models:
        files = load_file(arguments.models / "english-words/words.safetensors")
        files |= load_file(arguments.models / "english-vectors/encoder.safetensors")
        methods["files on disk"] = restored(files)
    for name, tensors in methods.items():
        found = vectors(tensors, sequences)
        cosines = (expected * found).sum(1) / np.linalg.norm(expected, axis=1) / np.linalg.norm(found, axis=1)
        low, median = np.quantile(cosines, (0.01, 0.5))
        worst = texts[int(cosines.argmin())][:40]
        print(
            f"{name:14} minimum {cosines.min():.6f}  1 % {low:.6f}  median {median:.6f}"
            f"  mean {cosines.mean():.6f}  worst “{worst}”"
        )


if __name__ == "__main__":
    main()
