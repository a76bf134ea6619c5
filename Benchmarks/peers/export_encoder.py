"""Writes the encoder with the shipped weights as an ONNX graph, for onnxruntime."""

import sys

import torch

from encoder_graph import Encoder

sizes = {0: torch.export.Dim("texts"), 1: torch.export.Dim("length", max=512)}
example = (torch.ones(2, 7, dtype=torch.long), torch.ones(2, 7, dtype=torch.bool))
torch.onnx.export(
    Encoder(), example, sys.argv[1], input_names=["ids", "mask"], output_names=["states"],
    dynamic_shapes={"ids": sizes, "mask": sizes}, dynamo=True, external_data=False,
    opset_version=18, verbose=False,
)
