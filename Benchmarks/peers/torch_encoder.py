"""PyTorch's side of texts to vectors: float32, scaled_dot_product_attention, sorted batches."""

import torch

import encoding
from encoder_graph import Encoder
from stage import report

given = encoding.arguments(__doc__, onednn="linear layers by oneDNN, packed once")
torch.set_num_threads(encoding.THREADS)
encoder = Encoder(onednn=given.onednn)


def states(ids, mask):
    padded = None if mask.all() else torch.from_numpy(mask)
    return encoder(torch.from_numpy(ids), padded).numpy()


with torch.inference_mode():
    stage, facts = encoding.run(given, states)
report(stage, torch, **facts)
