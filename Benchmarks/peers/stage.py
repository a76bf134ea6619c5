"""What every peer shares: the clock around its stage, its report, the files it reads.

A peer is one process that does one job and prints one line of JSON: the CPU and wall seconds of the
stage alone (imports and preparation left out), and facts by which the harness can tell that all
sides did the same work.
"""

import hashlib
import json
import sys
import time
from pathlib import Path

import numpy as np
import scipy.sparse
import threadpoolctl


class Stage:
    """CPU seconds of all threads of this process, and wall seconds, between enter and exit."""

    def __enter__(self):
        self._wall, self._cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_):
        self.cpu = time.process_time() - self._cpu
        self.wall = time.perf_counter() - self._wall


def report(stage, library, **facts):
    """Prints the line that the harness reads."""
    pools = [pool for pool in threadpoolctl.threadpool_info() if pool["user_api"] == "blas"]
    json.dump(
        {
            "stage_cpu_s": stage.cpu,
            "stage_wall_s": stage.wall,
            "facts": facts,
            "runtime": {
                library.__name__: library.__version__,
                "python": sys.version.split()[0],
                "numpy": np.__version__,
                "scipy": scipy.__version__,
                "blas_core": sorted({pool.get("architecture", "?") for pool in pools}),
                "blas_version": sorted({str(pool["version"]) for pool in pools}),
                "blas_threads": sorted({pool["num_threads"] for pool in pools}),
            },
        },
        sys.stdout,
    )
    print()


def texts(path):
    """The texts of a file of JSON lines, one at a time."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def digest_of_terms(terms):
    """SHA-256 of the terms in order of their code points, a line each."""
    digest = hashlib.sha256()
    for term in sorted(terms):
        digest.update(term.encode("utf-8") + b"\n")
    return digest.hexdigest()


def matrix_facts(matrix, terms):
    """What two document-term matrices must agree on before their times are compared."""
    return {
        "documents": matrix.shape[0],
        "vocabulary": matrix.shape[1],
        "nonzeros": int(matrix.nnz),
        "sum_of_weights": float(matrix.sum(dtype=np.float64)),
        "terms_sha256": digest_of_terms(terms),
    }


def write_matrix(matrix, folder):
    """Writes a CSR matrix as raw little-endian arrays with their shape in matrix.json."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    matrix.sort_indices()
    matrix.indptr.astype("<i8").tofile(folder / "row_starts.i64")
    matrix.indices.astype("<i4").tofile(folder / "column_indices.i32")
    matrix.data.astype("<f4").tofile(folder / "values.f32")
    shape = {"rows": matrix.shape[0], "columns": matrix.shape[1]}
    (folder / "matrix.json").write_text(json.dumps(shape))


def read_matrix(folder, dtype):
    """Reads what `write_matrix` wrote. The values are float32 numbers, whatever type holds them."""
    folder = Path(folder)
    shape = json.loads((folder / "matrix.json").read_text())
    return scipy.sparse.csr_matrix(
        (
            np.fromfile(folder / "values.f32", "<f4").astype(dtype),
            np.fromfile(folder / "column_indices.i32", "<i4"),
            np.fromfile(folder / "row_starts.i64", "<i8").astype(np.int32),
        ),
        shape=(shape["rows"], shape["columns"]),
    )
