"""Writing model folders: safetensors with sorted tensors and no free choice, and the manifest."""

import hashlib
import json
import pathlib
import re

import numpy as np

DTYPES = {"float32": "F32", "float16": "F16", "int8": "I8", "uint8": "U8"}
BLANK_SEAL = "0" * 64


def tensor_file_bytes(tensors: dict[str, np.ndarray]) -> bytes:
    """The bytes of a safetensors file: the same for the same tensors, names ascending."""
    entries, body = {}, []
    end = 0
    for name in sorted(tensors):
        array = np.ascontiguousarray(tensors[name])
        start, end = end, end + array.nbytes
        entries[name] = {
            "dtype": DTYPES[str(array.dtype)],
            "shape": list(array.shape),
            "data_offsets": [start, end],
        }
        body.append(array.astype(array.dtype.newbyteorder("<")).tobytes())
    header = json.dumps(entries, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 8)
    return len(header).to_bytes(8, "little") + header + b"".join(body)


def write_model(
    folder: pathlib.Path,
    kind: str,
    version: int,
    settings: dict[str, str],
    files: dict[str, bytes],
    rests_on: dict[str, str] | None = None,
) -> str:
    """Writes the files and the sealed manifest; returns the manifest's SHA-256.

    The seal is the SHA-256 of the manifest with 64 zeros in its place.
    `rests_on` gives for every folder beside this one that the model needs the SHA-256 of its manifest.
    """
    folder.mkdir(parents=True, exist_ok=True)
    records = {}
    for name, content in files.items():
        (folder / name).write_bytes(content)
        records[name] = {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    manifest = {
        "kind": kind,
        "version": version,
        "settings": settings,
        "files": records,
        "restsOn": rests_on or {},
        "seal": BLANK_SEAL,
    }
    blank = json.dumps(manifest, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    seal = hashlib.sha256(blank.encode()).hexdigest()
    sealed = re.sub(f'"seal": "{BLANK_SEAL}"', f'"seal": "{seal}"', blank).encode()
    (folder / "manifest.json").write_bytes(sealed)
    return hashlib.sha256(sealed).hexdigest()
