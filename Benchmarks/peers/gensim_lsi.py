"""gensim: latent semantic indexing of a TF-IDF matrix that is whole in memory.

The matrix goes in as one sparse chunk of terms × documents: the fastest and most exact of the ways
in that gensim offers.
"""

import argparse

import gensim
import numpy as np
from gensim.models import LsiModel
from stage import Stage, read_matrix, report

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("matrix")
arguments.add_argument("--rank", type=int, default=100)
arguments = arguments.parse_args()

matrix = read_matrix(arguments.matrix, np.float64)
documents_as_columns = matrix.T.tocsc()
names = {term: str(term) for term in range(matrix.shape[1])}
with Stage() as stage:
    model = LsiModel(
        documents_as_columns, id2word=names, num_topics=arguments.rank, random_seed=0
    )
report(
    stage,
    gensim,
    documents=matrix.shape[0],
    vocabulary=matrix.shape[1],
    nonzeros=int(matrix.nnz),
    singular_values=np.sort(model.projection.s)[::-1].astype(float).tolist(),
)
