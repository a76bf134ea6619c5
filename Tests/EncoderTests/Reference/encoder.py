"""Prints hidden states of the tiny model of TinyModel.swift, by PyTorch 2.15.0 in float64."""

import torch
import torch.nn.functional as F

LAYERS, WIDTH, HEADS, INNER, POSITIONS, VOCABULARY = 2, 24, 3, 40, 48, 30

shapes = [
    ("embeddings.word.weight", (VOCABULARY, WIDTH)),
    ("embeddings.position", (POSITIONS, WIDTH)),
    ("embeddings.type", (2, WIDTH)),
    ("embeddings.norm.weight", (WIDTH,)),
    ("embeddings.norm.bias", (WIDTH,)),
]
for layer in range(LAYERS):
    name = f"layers.{layer}"
    for part in ("query", "key", "value", "output"):
        shapes.append((f"{name}.attention.{part}.weight", (WIDTH, WIDTH)))
        shapes.append((f"{name}.attention.{part}.bias", (WIDTH,)))
    shapes += [
        (f"{name}.attention.norm.weight", (WIDTH,)),
        (f"{name}.attention.norm.bias", (WIDTH,)),
        (f"{name}.feedforward.input.weight", (INNER, WIDTH)),
        (f"{name}.feedforward.input.bias", (INNER,)),
        (f"{name}.feedforward.output.weight", (WIDTH, INNER)),
        (f"{name}.feedforward.output.bias", (WIDTH,)),
        (f"{name}.feedforward.norm.weight", (WIDTH,)),
        (f"{name}.feedforward.norm.bias", (WIDTH,)),
    ]

state, weights = 20310204, {}
for name, shape in shapes:
    values = []
    for _ in range(torch.Size(shape).numel()):
        state = (state * 1103515245 + 12345) % 2**31
        uniform = (state >> 7) / 2**24 - 0.5
        values.append(1 + uniform if name.endswith("norm.weight") else uniform)
    weights[name] = torch.tensor(values, dtype=torch.float64).reshape(shape)


def hidden_states(ids):
    def norm(name, x):
        return F.layer_norm(x, (WIDTH,), weights[name + ".weight"], weights[name + ".bias"], 1e-12)

    def linear(name, x):
        return F.linear(x, weights[name + ".weight"], weights[name + ".bias"])

    x = weights["embeddings.word.weight"][ids] + weights["embeddings.position"][: len(ids)]
    x = norm("embeddings.norm", x + weights["embeddings.type"][0])
    for layer in range(LAYERS):
        name = f"layers.{layer}.attention"
        q, k, v = (
            linear(f"{name}.{part}", x).view(len(ids), HEADS, -1).transpose(0, 1)
            for part in ("query", "key", "value")
        )
        context = F.scaled_dot_product_attention(q, k, v).transpose(0, 1).reshape(len(ids), -1)
        x = norm(f"{name}.norm", x + linear(f"{name}.output", context))
        name = f"layers.{layer}.feedforward"
        inner = F.gelu(linear(f"{name}.input", x))
        x = norm(f"{name}.norm", x + linear(f"{name}.output", inner))
    return x


for ids in ([2, 17, 3], [2, 5, 5, 29, 11, 0, 8, 3]):
    states = hidden_states(torch.tensor(ids))
    print(ids)
    print("  first", [round(v, 6) for v in states[0, :6].tolist()])
    print("  last ", [round(v, 6) for v in states[-1, -6:].tolist()])
