"""onnxruntime's side of texts to vectors: the graph that export_encoder.py wrote, all optimisations."""

import os

import onnxruntime

import encoding
from stage import report

given = encoding.arguments(__doc__)
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = encoding.THREADS
options.inter_op_num_threads = 1
options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
session = onnxruntime.InferenceSession(
    os.environ["ENCODER_GRAPH"], options, providers=["CPUExecutionProvider"]
)


def states(ids, mask):
    return session.run(None, {"ids": ids, "mask": mask})[0]


stage, facts = encoding.run(given, states)
report(stage, onnxruntime, **facts)
