"""scikit-learn: texts in memory to a TF-IDF matrix."""

import argparse

import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from stage import Stage, matrix_facts, report, texts, write_matrix

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("articles")
arguments.add_argument("--matrix", help="folder to keep the matrix in, as input of other jobs")
arguments = arguments.parse_args()

articles = list(texts(arguments.articles))
vectorizer = TfidfVectorizer(min_df=2, max_df=0.5, stop_words=None)
with Stage() as stage:
    matrix = vectorizer.fit_transform(articles)
if arguments.matrix:
    write_matrix(matrix, arguments.matrix)
report(stage, sklearn, **matrix_facts(matrix, vectorizer.vocabulary_))
