"""Writes a checkpoint with a branch as a model folder: encoder.safetensors, branch.safetensors (the branch's
own layers), heads.safetensors, manifest.json.

    python export.py --source FOLDER --checkpoint FILE [--average] --words Models/english-words --output FOLDER

The layers are rounded to bytes with scales of rows and columns, heads to bytes with scales of rows;
feature rows, norms and biases stay float32, positions become float16. The word table is that of
`english-words`, which training never changes. The same checkpoint gives the same bytes.
"""

import argparse
import hashlib
import pathlib
import sys

import numpy as np
import torch

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent))

from corpora import ENTITY_LABELS  # noqa: E402
from english_vectors import SOURCE_SHA256, restored, stored  # noqa: E402
from evaluate import loaded  # noqa: E402
from features import FEATURE_ROWS  # noqa: E402
from model import (  # noqa: E402
    ATTENTION_HEADS,
    FEED_FORWARD,
    LAYERS,
    LINK_WIDTH,
    SHARED_LAYERS,
    WIDTH,
    JointTagger,
    Layer,
)
from quotation_labels import ROLES  # noqa: E402
from rounding import by_least_squares, rounded  # noqa: E402
from safetensors.numpy import load_file  # noqa: E402
from tensor_files import tensor_file_bytes, write_model  # noqa: E402
from windows import LONGEST  # noqa: E402

KIND, VERSION = "language-model", 3
HEADS = {
    "quotations": "quotations",
    "entities": "entities",
    "upos": "universal",
    "xpos": "english",
    "sentenceTone": "sentence_tone",
    "links.query": "query",
    "links.key": "key",
}
"""The heads' names in the file, and the modules of the model that they are."""
TONE_HEADS = ("tone.mention", "tone.sentence")
"""The two halves of the module `tone`: what it reads of a mention, and of the sentence around it."""
PARTS = {
    "attention.output": "output",
    "attention.norm": "attention_norm",
    "feedforward.input": "widen",
    "feedforward.output": "narrow",
    "feedforward.norm": "norm",
}
TONES = ["negative", "neutral", "positive"]


def encoder_tensors(model: JointTagger) -> dict[str, np.ndarray]:
    """The encoder without the word table, under the names of the format."""
    tensors = {
        "embeddings.position": model.positions.weight,
        "embeddings.type": model.types.weight,
        "embeddings.norm.weight": model.norm.weight,
        "embeddings.norm.bias": model.norm.bias,
    }
    tensors |= layer_tensors(list(model.layers), 0)
    return {name: values.detach().numpy() for name, values in tensors.items()}


def layer_tensors(layers: list[Layer], first: int) -> dict[str, torch.Tensor]:
    """Layers under the names of the format, numbered from the first."""
    tensors = {}
    for number, layer in enumerate(layers, first):
        stem = f"layers.{number}."
        for part in ("weight", "bias"):
            pieces = getattr(layer.projections, part).chunk(3)
            for name, values in zip(("query", "key", "value"), pieces):
                tensors[f"{stem}attention.{name}.{part}"] = values
            for name, module in PARTS.items():
                tensors[f"{stem}{name}.{part}"] = getattr(getattr(layer, module), part)
    return tensors


def head_labels(state: dict) -> dict[str, list[str]]:
    """The labels of every head, in the order of its rows."""
    return {
        "quotations": [label for role in ROLES for label in ("O", f"B-{role}", f"I-{role}")],
        "links": ["cue", "source"],
        "entities": ENTITY_LABELS,
        "upos": state["universal"],
        "xpos": state["english"],
        "tone.mention": TONES,
        "tone.sentence": TONES,
        "sentenceTone": [*TONES, "intensity"],
    }


def head_parameters(model: JointTagger) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Weights and bias of every head; that of the tone toward a person in two, of a vector each."""
    pairs = {name: getattr(model, module) for name, module in HEADS.items()}
    result = {
        name: (layer.weight.detach().numpy(), layer.bias.detach().numpy()) for name, layer in pairs.items()
    }
    weights, bias = model.tone.weight.detach().numpy(), model.tone.bias.detach().numpy()
    for name, half, part in zip(TONE_HEADS, np.split(weights, 2, axis=1), (bias, np.zeros_like(bias))):
        result[name] = (half, part)
    return result


def head_tensors(model: JointTagger, state: dict) -> dict[str, np.ndarray]:
    """The heads as the file holds them."""
    tensors = {}
    for name, (weights, bias) in head_parameters(model).items():
        matrix = weights.astype(np.float64)
        scales = by_least_squares(matrix)
        tensors[f"heads.{name}.weight"] = rounded(matrix, scales)
        tensors[f"heads.{name}.scale"] = scales.astype(np.float32)
        tensors[f"heads.{name}.bias"] = bias
    for name, labels in head_labels(state).items():
        lines = "".join(f"{label}\n" for label in labels).encode()
        tensors[f"heads.{name}.labels"] = np.frombuffer(lines, dtype=np.uint8)
    return tensors


def encoder_files(model: JointTagger) -> dict[str, np.ndarray]:
    """The encoder as the file holds it."""
    tensors = stored(encoder_tensors(model))
    tensors["embeddings.features.weight"] = model.features.weight.detach().numpy()
    return tensors


def branch_files(model: JointTagger) -> dict[str, np.ndarray]:
    """The branch's own layers as the file holds them; how they are rounded follows from the norm below."""
    norm = f"layers.{SHARED_LAYERS - 1}.feedforward.norm."
    tensors = {name: part for name, part in layer_tensors(list(model.layers), 0).items() if name.startswith(norm)}
    tensors |= layer_tensors(list(model.branch), SHARED_LAYERS)
    files = stored({name: values.detach().numpy() for name, values in tensors.items()})
    return {name: values for name, values in files.items() if not name.startswith(norm)}


def rounded_model(model: JointTagger, words: pathlib.Path, folder: pathlib.Path) -> None:
    """Gives a model the weights that a reader gets from the files of a folder."""
    encoder = load_file(folder / "encoder.safetensors")
    table = load_file(words / "words.safetensors")
    heads = load_file(folder / "heads.safetensors")
    tensors = restored(encoder) | restored(table) | restored(heads)
    branch = restored(load_file(folder / "branch.safetensors"))
    layers = [(tensors, number, layer) for number, layer in enumerate(model.layers)]
    layers += [(branch, number, layer) for number, layer in enumerate(model.branch, SHARED_LAYERS)]
    with torch.no_grad():

        def fill(parameter: torch.nn.Parameter, *names: str, file: dict = tensors) -> None:
            values = np.concatenate([file[name] for name in names])
            parameter.copy_(torch.from_numpy(values))

        fill(model.words.weight, "embeddings.word.weight")
        fill(model.positions.weight, "embeddings.position")
        fill(model.types.weight, "embeddings.type")
        fill(model.features.weight, "embeddings.features.weight")
        for part in ("weight", "bias"):
            fill(getattr(model.norm, part), f"embeddings.norm.{part}")
            for file, number, layer in layers:
                stem = f"layers.{number}."
                names = [f"{stem}attention.{name}.{part}" for name in ("query", "key", "value")]
                fill(getattr(layer.projections, part), *names, file=file)
                for name, module in PARTS.items():
                    fill(getattr(getattr(layer, module), part), f"{stem}{name}.{part}", file=file)
            for name, module in HEADS.items():
                fill(getattr(getattr(model, module), part), f"heads.{name}.{part}")
        halves = [tensors[f"heads.{name}.weight"] for name in TONE_HEADS]
        model.tone.weight.copy_(torch.from_numpy(np.concatenate(halves, axis=1)))
        fill(model.tone.bias, f"heads.{TONE_HEADS[0]}.bias")


def model_of(folder: pathlib.Path, words: pathlib.Path) -> tuple[JointTagger, list[str], list[str]]:
    """The model of an exported folder, and its universal and English tags."""
    heads = load_file(folder / "heads.safetensors")
    tags = [heads[f"heads.{name}.labels"].tobytes().decode().split() for name in ("upos", "xpos")]
    model = JointTagger(len(ENTITY_LABELS), len(tags[0]), len(tags[1]))
    model.add_branch()
    rounded_model(model, words, folder)
    return model.eval(), tags[0], tags[1]


def settings() -> dict[str, str]:
    numbers = {
        "layers": LAYERS,
        "sharedLayers": SHARED_LAYERS,
        "width": WIDTH,
        "heads": ATTENTION_HEADS,
        "feedForwardWidth": FEED_FORWARD,
        "positions": 512,
        "vocabulary": 30522,
        "typeVocabulary": 2,
        "features": FEATURE_ROWS,
        "linkSize": LINK_WIDTH,
        "window": LONGEST,
    }
    return {name: str(number) for name, number in numbers.items()} | {
        "layerNormEpsilon": "1e-12",
        "activation": "gelu-erf",
        "origin": "all-MiniLM-L6-v2",
        "originSHA256": SOURCE_SHA256,
    }


def write(
    model: JointTagger, state: dict, words: pathlib.Path, output: pathlib.Path, extra: dict[str, str]
) -> str:
    """Writes the folder and returns the SHA-256 of its manifest."""
    digest = hashlib.sha256((words / "manifest.json").read_bytes()).hexdigest()
    return write_model(
        output,
        kind=KIND,
        version=VERSION,
        settings=settings() | extra,
        files={
            "encoder.safetensors": tensor_file_bytes(encoder_files(model)),
            "branch.safetensors": tensor_file_bytes(branch_files(model)),
            "heads.safetensors": tensor_file_bytes(head_tensors(model, state)),
        },
        rests_on={"english-words": digest},
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--average", action="store_true")
    parser.add_argument("--words", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--setting", action="append", default=[], help="NAME=VALUE in the manifest")
    options = parser.parse_args()
    model, state = loaded(options.checkpoint, options.source, options.average)
    extra = dict(pair.split("=", 1) for pair in options.setting)
    print(write(model, state, options.words, options.output, extra))


if __name__ == "__main__":
    main()
