"""How near are our cosines to what people call similar? The articles of Lee, Pincombe and Welsh.

    .venv/bin/python Benchmarks/lee.py [--tool .build/release/dateline] [--vectors lsa encoder ...]

Fifty short news texts, each pair of them judged by several people, and 300 more of the same kind (Lee,
Pincombe and Welsh, 2005: An empirical evaluation of models of text document similarity). The files come with gensim, for its own tests, and are
read where they were installed: .venv has gensim after `make bench`. Prints Pearson's r over the 1,225 pairs for each kind of vectors,
and for the mean of the cosines of each two kinds.
"""

import argparse
import itertools
import json
import pathlib
import subprocess
import tempfile

import gensim
import numpy as np

TEXTS = 50


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--tool", default=".build/release/dateline", help="the command")
    arguments.add_argument(
        "--vectors", nargs="+", default=["lsa", "encoder", "mixed"], help="what to compare by"
    )
    arguments.add_argument(
        "--alone", action="store_true", help="leave out the 300 texts that nobody compared"
    )
    arguments = arguments.parse_args()

    data = pathlib.Path(gensim.__file__).parent / "test" / "test_data"
    texts = lines(data / "lee.cor")
    assert len(texts) == TEXTS, "fifty texts"
    if not arguments.alone:
        texts += lines(data / "lee_background.cor")
    people = np.loadtxt(data / "similarities0-1.txt")

    cosines = {}
    with tempfile.TemporaryDirectory() as folder:
        collection = pathlib.Path(folder) / "lee.jsonl"
        with collection.open("w") as file:
            for number, text in enumerate(texts):
                print(json.dumps({"id": f"lee-{number + 1}", "text": text}), file=file)
        for kind in arguments.vectors:
            kept = pathlib.Path(folder) / "vectors.safetensors"
            subprocess.run(
                [arguments.tool, "similar", collection, "--to", "lee-1", "--vectors", kind]
                + ["--save-vectors", kept, "--quiet"],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            vectors = rows(kept)[:TEXTS]
            cosines[kind] = vectors @ vectors.T

    print(f"{len(texts)} texts; r with people over {TEXTS * (TEXTS - 1) // 2} pairs")
    for kind in arguments.vectors:
        print(f"{pearson(cosines[kind], people):.3f}  {kind}")
    for first, second in itertools.combinations(arguments.vectors, 2):
        mean = (cosines[first] + cosines[second]) / 2
        print(f"{pearson(mean, people):.3f}  mean of {first} and {second}")


def lines(path):
    """The texts of a file with one on each line."""
    return path.read_text(encoding="latin-1").splitlines()


def rows(path):
    """The vectors in a file of --save-vectors, in the order of the collection."""
    content = path.read_bytes()
    start = 8 + int.from_bytes(content[:8], "little")
    header = json.loads(content[8:start])
    ids = json.loads(header["__metadata__"]["ids"])
    assert ids == [f"lee-{number + 1}" for number in range(len(ids))], "the order of the input"
    entry = header["vectors"]
    first, last = (start + offset for offset in entry["data_offsets"])
    return np.frombuffer(content[first:last], "<f4").reshape(entry["shape"]).astype(float)


def pearson(cosines, people):
    """Pearson's r over the pairs; the judgements stand above the diagonal."""
    pairs = np.triu_indices(TEXTS, 1)
    return np.corrcoef(cosines[pairs], people[pairs])[0, 1]


if __name__ == "__main__":
    main()
