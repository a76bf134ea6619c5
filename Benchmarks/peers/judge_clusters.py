"""The one judge of both sides' clusters: the same two objectives, computed from the labels alone."""

import argparse
import json

import numpy as np

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("vectors")
arguments.add_argument("labels")
arguments.add_argument("--rank", type=int, default=100)
arguments = arguments.parse_args()

vectors = np.fromfile(arguments.vectors, "<f4").reshape(-1, arguments.rank).astype(float)
labels = np.fromfile(arguments.labels, "<i4")
assert labels.size == vectors.shape[0], "a label for every vector"

cosines = 0.0
squares = 0.0
for cluster in np.unique(labels):
    members = vectors[labels == cluster]
    total = members.sum(axis=0)
    cosines += np.linalg.norm(total)
    squares += (members**2).sum() - (total @ total) / len(members)
print(json.dumps({"mean_cosine_to_center": cosines / len(vectors), "inertia": squares}))
