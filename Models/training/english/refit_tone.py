"""Fits the two heads of tone anew on the hidden states of weights that were averaged.

    python refit_tone.py --source FOLDER --data FOLDER --checkpoint FILE --output FILE

A mean of checkpoints from cycles in which these heads read other vectors, or did not exist, has an encoder
between theirs, and their heads fit neither. Here the encoder stays; the heads are multinomial logistic
regressions (and a ridge regression of the intensity) on the training sentences, with a ridge that is chosen
on five parts of them.
"""

import argparse
import pathlib
import random

import numpy as np
import torch
from calibrate_tone import fitted, fitted_line, parts_of, probabilities, with_constant
from collection import sentence_tone_records, tone_records
from decode import sized_batches
from evaluate import loaded
from examples import inputs
from features import TextReader
from model import JointTagger
from tone_examples import ToneSentence, target_sentence, tone_batch, tone_windows, whole_sentence

RIDGES = [1.0, 10.0, 100.0, 1000.0]
PARTS = 5


def vectors(model: JointTagger, sentences: list[ToneSentence], seed: int) -> np.ndarray:
    """For every sentence in order the mean of its states, after that of the mention where it has one."""
    examples = tone_windows(sentences, random.Random(seed))
    order = sorted(range(len(examples)), key=lambda number: len(examples[number].pieces))
    found: dict[int, list[np.ndarray]] = {}
    for batch in sized_batches(order, [len(example.pieces) for example in examples]):
        chosen = [examples[number] for number in batch]
        pieces, rows, mask = inputs(chosen)
        tones = tone_batch(chosen, pieces.shape[1])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            states = model.encode_branch(pieces, rows, mask)[tones.windows].float()
        means = [torch.einsum("bl,bld->bd", tones.sentences, states)]
        if sentences[0].targets:
            means.insert(0, torch.einsum("bl,bld->bd", tones.targets, states))
        items = iter(torch.cat(means, -1).numpy())
        for number in batch:
            found[number] = [next(items) for _ in examples[number].sentences]
    return np.array([row for number in range(len(examples)) for row in found[number]], dtype=np.float64)


def best_ridge(features: np.ndarray, labels: np.ndarray, parts: np.ndarray) -> float:
    """The ridge with the least cross-entropy of what was held out."""
    losses = {}
    for ridge in RIDGES:
        sums = 0.0
        for part in range(PARTS):
            own = parts == part
            found = probabilities(features[own], fitted(features[~own], labels[~own], ridge))
            sums -= np.log(found[np.arange(own.sum()), labels[own]]).sum()
        losses[ridge] = sums / len(labels)
    print(losses, flush=True)
    return min(losses, key=losses.get)


def set_head(layer: torch.nn.Linear, weights: np.ndarray) -> None:
    with torch.no_grad():
        layer.bias.copy_(torch.from_numpy(weights[:, 0]))
        layer.weight.copy_(torch.from_numpy(weights[:, 1:]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(2)
    model, state = loaded(options.checkpoint, options.source, average=True)
    reader = TextReader(options.source)
    records = tone_records(options.data, "train")
    features = vectors(model, [target_sentence(reader, item) for item in records], options.seed)
    labels = np.array([record["label"] + 1 for record in records])
    parts = parts_of([record["text"] for record in records])
    set_head(model.tone, fitted(features, labels, best_ridge(features, labels, parts)))
    records = sentence_tone_records(options.data, "train")
    features = vectors(model, [whole_sentence(reader, item) for item in records], options.seed)
    labels = np.array([record["label"] + 1 for record in records])
    ridge = best_ridge(features, labels, parts_of([record["doc"] for record in records]))
    intensities = np.array([4 * record["score"] for record in records])
    line = fitted_line(features, intensities, ridge)
    set_head(model.sentence_tone, np.vstack([fitted(features, labels, ridge), line]))
    for name, part in model.named_parameters():
        if name.split(".")[0] in ("tone", "sentence_tone"):
            state["average"][name] = part.detach().clone()
    state["weights"] = state["average"]
    torch.save(dict(state), options.output)


if __name__ == "__main__":
    main()
