"""The teacher: a larger encoder with the same heads for names, tags and tone, which the small one learns from.

It is the lower nine layers of all-mpnet-base-v2 (MPNet, Song et al. 2020), whose vocabulary is that of MiniLM
with other numbers: a piece of one is a piece of the other. The lowest three layers stay as they are, and the
feature rows come in above them. It finds no quotations.
"""

import pathlib

import torch
from corpora import ENTITY_LABELS
from features import CLASSIFIER, FEATURE_ROWS, SEPARATOR
from model import LAYER_NAMES, MASKED, CheapDropout, JointTagger, Layer, copy
from safetensors.torch import load_file
from torch import nn

LAYERS, FROZEN, WIDTH, ATTENTION_HEADS, EPSILON = 9, 3, 768, 12, 1e-5
VOCABULARY, POSITIONS = 30527, 514
SHIFT, START, END = 4, 0, 2
"""MPNet has four pieces before those of BERT; two of them stand for [CLS] and [SEP]."""
FIRST_POSITION = 2
BUCKETS, FURTHEST = 32, 128
TEACHER_LAYER_NAMES = LAYER_NAMES | {
    "projections": ("attention.attn.q", "attention.attn.k", "attention.attn.v"),
    "output": ("attention.attn.o",),
    "attention_norm": ("attention.LayerNorm",),
}
"""What the parts of a layer are called in the weights of all-mpnet-base-v2."""


class Teacher(JointTagger):
    """Word and position rows → three layers as they are → feature rows → six layers → heads."""

    def __init__(self, entities: int, universal: int, english: int):
        nn.Module.__init__(self)
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.features = nn.Embedding(FEATURE_ROWS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.distances = nn.Embedding(BUCKETS, ATTENTION_HEADS)
        self.dropout = CheapDropout(size=1 << 24)
        self.layers = nn.ModuleList([Layer(self.dropout, WIDTH, EPSILON) for _ in range(LAYERS)])
        self.add_heads(WIDTH, entities, universal, english)
        for part in (self.words, self.positions, self.norm, self.distances, *self.layers[:FROZEN]):
            part.requires_grad_(False)
        self.branch = None

    def encode(self, pieces: torch.Tensor, rows: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Hidden states, batch × length × 768."""
        with torch.no_grad():
            hidden, added = self.embed(pieces, rows, mask)
            for layer in self.layers[:FROZEN]:
                hidden = layer(hidden, added)
        hidden = hidden + self.features(rows).to(hidden.dtype)
        for layer in self.layers[FROZEN:]:
            hidden = layer(hidden, added)
        return hidden

    def embed(
        self, pieces: torch.Tensor, rows: torch.Tensor, mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """What the first layer reads, and what is added to attention scores: a bias of every distance,
        and what blocks the padding. The feature rows are not in it."""
        own = pieces + SHIFT
        own[pieces == CLASSIFIER] = START
        own[pieces == SEPARATOR] = END
        length = pieces.shape[1]
        embedded = self.words(own) + self.positions.weight[FIRST_POSITION : FIRST_POSITION + length]
        hidden = self.dropout(self.norm(embedded), self.training)
        dtype = torch.bfloat16 if torch.is_autocast_enabled("cpu") else hidden.dtype
        biases = self.distances(distance_buckets(length)).permute(2, 0, 1)
        blocked = (~mask)[:, None, None, :].float() * MASKED
        return hidden.to(dtype), (blocked + biases).to(dtype)

    def load_encoder(self, source: pathlib.Path) -> None:
        """Starts from the weights of all-mpnet-base-v2."""
        weights = load_file(source / "model.safetensors")
        with torch.no_grad():
            copy(self.words.weight, weights["embeddings.word_embeddings.weight"])
            copy(self.positions.weight, weights["embeddings.position_embeddings.weight"])
            copy(self.norm.weight, weights["embeddings.LayerNorm.weight"])
            copy(self.norm.bias, weights["embeddings.LayerNorm.bias"])
            copy(self.distances.weight, weights["encoder.relative_attention_bias.weight"])
            self.load_layers(weights, TEACHER_LAYER_NAMES)


def distance_buckets(length: int) -> torch.Tensor:
    """The bucket of the distance of every two places (Raffel et al. 2020): of each direction 8 for the
    nearest places, then 8 whose width grows as the logarithm."""
    place = torch.arange(length)
    distance = place[:, None] - place[None, :]
    half = BUCKETS // 2
    direction = (distance < 0).long() * half
    distance = distance.abs()
    exact = half // 2
    scale = (half - exact) / torch.log(torch.tensor(FURTHEST / exact))
    far = exact + (torch.log(distance.clamp_min(1).float() / exact) * scale).long()
    return direction + torch.where(distance < exact, distance, far.clamp_max(half - 1))


def loaded_teacher(checkpoint: pathlib.Path, source: pathlib.Path) -> tuple[Teacher, dict]:
    """The teacher of a checkpoint with its mean weights, and the checkpoint."""
    state = torch.load(checkpoint, mmap=True)
    model = Teacher(len(ENTITY_LABELS), len(state["universal"]), len(state["english"]))
    model.load_encoder(source)
    model.load_means(state["average"])
    return model.eval(), state
