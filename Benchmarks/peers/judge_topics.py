"""How near topics come to the labels of their articles: NMI, ARI and B-cubed F1."""

import argparse
import csv
import json

from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
from sklearn.metrics.cluster import contingency_matrix

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("topics", help="articles.csv of `dateline topics`: id, topic, …")
arguments.add_argument("labels", help="CSV: an article's id, its label")
arguments = arguments.parse_args()


def columns(path):
    with open(path, encoding="utf-8", newline="") as file:
        return {row[0]: row[1] for row in list(csv.reader(file))[1:]}


found, labels = columns(arguments.topics), columns(arguments.labels)
truth = [labels[each] for each in sorted(labels)]
topics = [found[each] for each in sorted(labels)]
counts = contingency_matrix(truth, topics)
precision = (counts**2 / counts.sum(0)).sum() / counts.sum()
recall = (counts**2 / counts.sum(1, keepdims=True)).sum() / counts.sum()
print(
    json.dumps(
        {
            "documents": len(truth),
            "topics": len(set(topics)),
            "nmi": normalized_mutual_info_score(truth, topics),
            "ari": adjusted_rand_score(truth, topics),
            "bcubed": 2 * precision * recall / (precision + recall),
        }
    )
)
