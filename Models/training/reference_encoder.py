"""The encoder's forward pass in PyTorch, float32, over tensors with the names of our format."""

import torch

LAYERS, HEADS, EPSILON = 6, 12, 1e-12


def hidden_states(tensors: dict[str, torch.Tensor], ids: torch.Tensor) -> torch.Tensor:
    """The last layer's states of a sequence (pieces by width), or of several of one length."""

    def norm(name, values):
        weight, bias = tensors[name + ".weight"], tensors[name + ".bias"]
        return torch.nn.functional.layer_norm(values, weight.shape, weight, bias, EPSILON)

    def linear(name, values):
        return values @ tensors[name + ".weight"].T + tensors[name + ".bias"]

    count = ids.shape[-1]
    states = tensors["embeddings.word.weight"][ids]
    states = states + tensors["embeddings.position"][:count] + tensors["embeddings.type"][0]
    states = norm("embeddings.norm", states)
    for layer in range(LAYERS):
        name = f"layers.{layer}"

        def by_head(kind):
            return linear(f"{name}.attention.{kind}", states).view(*ids.shape, HEADS, -1).transpose(-3, -2)

        query, key, value = by_head("query"), by_head("key"), by_head("value")
        scores = query @ key.transpose(-2, -1) / query.shape[-1] ** 0.5
        mixed = (scores.softmax(-1) @ value).transpose(-3, -2).reshape(*ids.shape, -1)
        states = norm(f"{name}.attention.norm", states + linear(f"{name}.attention.output", mixed))
        inner = torch.nn.functional.gelu(linear(f"{name}.feedforward.input", states))
        states = norm(f"{name}.feedforward.norm", states + linear(f"{name}.feedforward.output", inner))
    return states


def sentence_vector(tensors: dict[str, torch.Tensor], ids: torch.Tensor) -> torch.Tensor:
    """Mean over the pieces, divided by its Euclidean length."""
    mean = hidden_states(tensors, ids).mean(0)
    return mean / mean.norm()
