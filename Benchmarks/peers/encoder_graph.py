"""The encoder as a PyTorch module with the shipped weights."""

import torch
from torch.nn import functional

from encoding import weights

LAYERS, HEADS, WIDTH, EPSILON = 6, 12, 384, 1e-12


class Encoder(torch.nn.Module):
    """Ids and mask, a row a text, to hidden states."""

    def __init__(self, onednn=False):
        super().__init__()
        self.tensors = {name: torch.from_numpy(each) for name, each in weights().items()}
        self.packed = None
        if onednn:
            self.packed = {
                name: each.to_mkldnn() for name, each in self.tensors.items()
                if name.startswith("layers.") and each.dim() == 2
            }

    def linear(self, name, values):
        weight, bias = name + ".weight", self.tensors[name + ".bias"]
        if self.packed is None:
            return functional.linear(values, self.tensors[weight], bias)
        return torch.ops.mkldnn._linear_pointwise(
            values, self.packed[weight], bias, "none", [], ""
        )

    def norm(self, name, values):
        gain, shift = self.tensors[name + ".weight"], self.tensors[name + ".bias"]
        return functional.layer_norm(values, (WIDTH,), gain, shift, EPSILON)

    def attention(self, name, states, mask):
        count, length = states.shape[:2]

        def by_head(kind):
            heads = self.linear(f"{name}.{kind}", states).view(count, length, HEADS, -1)
            return heads.transpose(1, 2)

        context = functional.scaled_dot_product_attention(
            by_head("query"), by_head("key"), by_head("value"), attn_mask=mask
        )
        return self.linear(f"{name}.output", context.transpose(1, 2).reshape(count, length, WIDTH))

    def forward(self, ids, mask=None):
        states = functional.embedding(ids, self.tensors["embeddings.word.weight"])
        states = states + self.tensors["embeddings.position"][: ids.shape[1]]
        states = self.norm("embeddings.norm", states + self.tensors["embeddings.type"][0])
        mask = None if mask is None else mask[:, None, None, :]
        for layer in range(LAYERS):
            attention, forward = f"layers.{layer}.attention", f"layers.{layer}.feedforward"
            update = self.attention(attention, states, mask)
            states = self.norm(f"{attention}.norm", states + update)
            inner = functional.gelu(self.linear(f"{forward}.input", states))
            states = self.norm(f"{forward}.norm", states + self.linear(f"{forward}.output", inner))
        return states
