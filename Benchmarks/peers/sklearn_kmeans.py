"""scikit-learn: k-means of normalised document vectors."""

import argparse

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from stage import Stage, report

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("vectors")
arguments.add_argument("--rank", type=int, default=100)
arguments.add_argument("--clusters", type=int, default=50)
arguments.add_argument("--restarts", type=int, default=10)
arguments.add_argument("--labels", required=True, help="file to keep the clusters in")
arguments = arguments.parse_args()

vectors = np.fromfile(arguments.vectors, "<f4").reshape(-1, arguments.rank)
model = KMeans(arguments.clusters, n_init=arguments.restarts, random_state=0)
with Stage() as stage:
    labels = model.fit_predict(vectors)
labels.astype("<i4").tofile(arguments.labels)
report(stage, sklearn, documents=vectors.shape[0], clusters=int(np.unique(labels).size))
