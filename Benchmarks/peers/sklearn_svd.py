"""scikit-learn: truncated singular value decomposition of a TF-IDF matrix."""

import argparse

import numpy as np
import sklearn
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize
from stage import Stage, read_matrix, report

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("matrix")
arguments.add_argument("--rank", type=int, default=100)
arguments.add_argument("--algorithm", choices=["arpack", "randomized"], default="arpack")
arguments.add_argument("--dtype", choices=["float32", "float64"], default="float64")
arguments.add_argument("--vectors", help="file to keep the normalised document vectors in")
arguments = arguments.parse_args()

matrix = read_matrix(arguments.matrix, arguments.dtype)
model = TruncatedSVD(arguments.rank, algorithm=arguments.algorithm, random_state=0)
with Stage() as stage:
    vectors = model.fit_transform(matrix)
if arguments.vectors:
    normalize(vectors).astype("<f4").tofile(arguments.vectors)
report(
    stage,
    sklearn,
    documents=matrix.shape[0],
    vocabulary=matrix.shape[1],
    nonzeros=int(matrix.nnz),
    singular_values=np.sort(model.singular_values_)[::-1].astype(float).tolist(),
)
