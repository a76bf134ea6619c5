"""scikit-learn: a file of articles to document vectors: read, TF-IDF, truncated SVD by ARPACK.

The articles are streamed into the vectoriser, so that the peer's peak memory does not hold them all.
"""

import argparse

import numpy as np
import sklearn
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from stage import Stage, matrix_facts, report, texts

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("articles")
arguments.add_argument("--rank", type=int, default=100)
arguments = arguments.parse_args()

vectorizer = TfidfVectorizer(min_df=2, max_df=0.5, stop_words=None)
model = TruncatedSVD(arguments.rank, algorithm="arpack", random_state=0)
with Stage() as stage:
    matrix = vectorizer.fit_transform(texts(arguments.articles))
    vectors = model.fit_transform(matrix)
report(
    stage,
    sklearn,
    **matrix_facts(matrix, vectorizer.vocabulary_),
    singular_values=np.sort(model.singular_values_)[::-1].astype(float).tolist(),
)
