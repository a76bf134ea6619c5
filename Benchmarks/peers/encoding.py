"""What the peers of the encoder share: the shipped model, batches of sorted texts, the job itself."""

import argparse
import json
import os
import sys
import time
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

from stage import Stage, texts

sys.path.append(str(Path(__file__).resolve().parents[2] / "Models/training"))
from english_vectors import restored  # noqa: E402

MODELS = Path(__file__).resolve().parents[2] / "Models"
WINDOW = 256
BATCHES = [1, 4, 16, 64]
THREADS = int(os.environ.get("OMP_NUM_THREADS", "1"))
os.environ["RAYON_NUM_THREADS"] = str(THREADS)


def weights():
    """The shipped weights as float32 arrays."""
    files = load_file(MODELS / "english-words/words.safetensors")
    return restored(files | load_file(MODELS / "english-vectors/encoder.safetensors"))


def tokenizer():
    """The reference tokenizer with the shipped vocabulary; markers are added, texts cut."""
    from tokenizers import BertWordPieceTokenizer

    made = BertWordPieceTokenizer(str(MODELS / "english-words/vocabulary.txt"), lowercase=True)
    made.enable_truncation(WINDOW)
    return made


def batches(sequences, size):
    """Ids, mask and places of sequences of like length together, padded with 0."""
    order = sorted(range(len(sequences)), key=lambda place: len(sequences[place]))
    for first in range(0, len(order), size):
        places = order[first : first + size]
        longest = max(len(sequences[place]) for place in places)
        ids = np.zeros((len(places), longest), np.int64)
        mask = np.zeros((len(places), longest), bool)
        for row, place in enumerate(places):
            ids[row, : len(sequences[place])] = sequences[place]
            mask[row, : len(sequences[place])] = True
        yield ids, mask, places


def encoded(sequences, size, states):
    """Unit vectors of sequences: the mean of the hidden states that `states(ids, mask)` gives."""
    vectors = np.empty((len(sequences), 384), np.float32)
    for ids, mask, places in batches(sequences, size):
        found = states(ids, mask)
        counted = mask[:, :, None].astype(np.float32)
        means = (found * counted).sum(1) / counted.sum(1)
        vectors[places] = means / np.linalg.norm(means, axis=1, keepdims=True)
    return vectors


def fastest(sequences, states):
    """The batch size that takes the least time for every eighth sequence: CPU; wall with threads."""
    some = sorted(sequences, key=len)[::8]
    clock = time.process_time if THREADS == 1 else time.perf_counter

    def seconds(size):
        start = clock()
        encoded(some, size, states)
        return clock() - start

    encoded(some[-4:], 4, states)
    return min(BATCHES, key=seconds)


def arguments(description, **options):
    """The options of a job; `options` are further ones."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("articles")
    parser.add_argument("--batch", type=int, default=1, help="texts at a time")
    parser.add_argument("--tune", action="store_true", help="only find the fastest batch")
    parser.add_argument("--vectors", help="the file to keep the vectors in")
    for name, help in options.items():
        parser.add_argument(f"--{name}", help=help, action="store_true")
    return parser.parse_args()


def run(given, states):
    """Times texts to vectors; returns the stage and the facts."""
    everything = list(texts(given.articles))
    cut = tokenizer()
    sequences = [each.ids for each in cut.encode_batch(everything)]
    if given.tune:
        print(json.dumps({"batch": fastest(sequences, states)}))
        sys.exit()
    encoded(sequences[:2], 2, states)
    with Stage() as stage:
        sequences = [each.ids for each in cut.encode_batch(everything)]
        vectors = encoded(sequences, given.batch, states)
    if given.vectors:
        vectors.astype("<f4").tofile(given.vectors)
    return stage, {
        "documents": len(everything), "pieces": sum(map(len, sequences)), "batch": given.batch,
    }
