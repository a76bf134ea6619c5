"""The joint tagger: MiniLM with feature rows in its embedding, and a head for every task."""

import copy as copying
import pathlib

import torch
from features import FEATURE_ROWS
from safetensors.torch import load_file
from tone_examples import ToneBatch
from torch import nn
from torch.nn import functional

LAYERS, WIDTH, ATTENTION_HEADS, EPSILON = 6, 384, 12, 1e-12
FEED_FORWARD = 4 * WIDTH
SHARED_LAYERS = 1
"""The lowest layer, which the branch shares with the trunk."""
LINK_WIDTH = 128
LAYER_NAMES = {
    "projections": ("attention.self.query", "attention.self.key", "attention.self.value"),
    "output": ("attention.output.dense",),
    "attention_norm": ("attention.output.LayerNorm",),
    "widen": ("intermediate.dense",),
    "narrow": ("output.dense",),
    "norm": ("output.LayerNorm",),
}
"""What the parts of a layer are called in the weights of all-MiniLM-L6-v2."""
DROPOUT = 0.1
MASKED = -1e4


class CheapDropout:
    """Dropout whose masks are random slices of one large random mask; making masks costs a tenth so."""

    def __init__(self, rate: float = DROPOUT, size: int = 1 << 23):
        self.rate, self.size = rate, size
        self.generator = torch.Generator()
        self.mask: torch.Tensor | None = None

    def seed(self, seed: int) -> None:
        self.generator.manual_seed(seed)
        random = torch.rand(self.size, generator=self.generator)
        self.mask = (random >= self.rate).to(torch.bfloat16) / (1 - self.rate)

    def __call__(self, values: torch.Tensor, training: bool) -> torch.Tensor:
        if not training or self.mask is None:
            return values
        count = values.numel()
        first = int(torch.randint(0, self.size - count, (1,), generator=self.generator))
        return values * self.mask[first : first + count].view(values.shape)


class Layer(nn.Module):
    """One transformer layer, norms after the sums."""

    def __init__(self, dropout: CheapDropout, width: int = WIDTH, epsilon: float = EPSILON):
        super().__init__()
        self.projections = nn.Linear(width, 3 * width)
        self.output = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, epsilon)
        self.widen = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)
        self.norm = nn.LayerNorm(width, epsilon)
        self.dropout = dropout

    def forward(self, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, length, width = hidden.shape
        head_width = width // ATTENTION_HEADS
        parts = self.projections(hidden).view(batch, length, 3, ATTENTION_HEADS, head_width)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        scores = torch.matmul(query * head_width**-0.5, key.transpose(-1, -2)) + mask
        weights = torch.softmax(scores, -1, dtype=query.dtype)
        mixed = torch.matmul(weights, value).transpose(1, 2).reshape(batch, length, width)
        attended = self.dropout(self.output(mixed), self.training)
        hidden = self.attention_norm(hidden + attended)
        fed = self.narrow(functional.gelu(self.widen(hidden)))
        return self.norm(hidden + self.dropout(fed, self.training))


class JointTagger(nn.Module):
    """Word, position, type and feature rows → six layers → heads.

    Heads of the trunk: `quotations` 9 (content, cue, source; O B I each), `query` and `key` 2 × 128 (to
    the cue, to the source), `entities`, `universal`, `english` a label each. Heads of the branch, which has
    layers of its own above the shared ones (without one, of the trunk): `tone` 3 on the means of a mention
    and of its sentence, `sentence_tone` 3 and an intensity on the mean of a sentence.
    """

    def __init__(self, entities: int, universal: int, english: int, vocabulary: int = 30522):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.features = nn.Embedding(FEATURE_ROWS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = CheapDropout()
        self.layers = nn.ModuleList([Layer(self.dropout) for _ in range(LAYERS)])
        self.quotations = nn.Linear(WIDTH, 9)
        self.query = nn.Linear(WIDTH, 2 * LINK_WIDTH)
        self.key = nn.Linear(WIDTH, 2 * LINK_WIDTH)
        self.add_heads(WIDTH, entities, universal, english)
        self.words.weight.requires_grad_(False)
        self.branch: nn.ModuleList | None = None

    def add_heads(self, width: int, entities: int, universal: int, english: int) -> None:
        """The heads for names, tags and tone, and feature rows that change nothing before training."""
        self.entities = nn.Linear(width, entities)
        self.universal = nn.Linear(width, universal)
        self.english = nn.Linear(width, english)
        self.tone = nn.Linear(2 * width, 3)
        self.sentence_tone = nn.Linear(width, 4)
        nn.init.zeros_(self.features.weight)

    def add_branch(self) -> None:
        """Gives the model a branch that starts as the trunk's upper layers, and freezes all that the trunk
        reads."""
        self.branch = copying.deepcopy(self.layers[SHARED_LAYERS:])
        trunk = (self.positions, self.types, self.features, self.norm, self.layers)
        heads = (self.quotations, self.query, self.key, self.entities, self.universal, self.english)
        for part in (*trunk, *heads):
            part.requires_grad_(False)

    def encode_branch(
        self, pieces: torch.Tensor, rows: torch.Tensor, mask: torch.Tensor
    ) -> torch.Tensor:
        """Hidden states as `encode` gives them, of the branch; without one, of the trunk."""
        if self.branch is None:
            return self.encode(pieces, rows, mask)
        with torch.no_grad():
            hidden, blocked = self.embed(pieces, rows, mask)
            for layer in self.layers[:SHARED_LAYERS]:
                hidden = layer(hidden, blocked)
        for layer in self.branch:
            hidden = layer(hidden, blocked)
        return hidden

    def encode(self, pieces: torch.Tensor, rows: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Hidden states, batch × length × 384, of pieces and feature rows; `mask` is true at pieces."""
        hidden, blocked = self.embed(pieces, rows, mask)
        for layer in self.layers:
            hidden = layer(hidden, blocked)
        return hidden

    def embed(
        self, pieces: torch.Tensor, rows: torch.Tensor, mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """What the first layer reads, and what is added to attention scores."""
        embedded = (
            self.words(pieces)
            + self.positions.weight[: pieces.shape[1]]
            + self.types.weight[0]
            + self.features(rows)
        )
        hidden = self.dropout(self.norm(embedded), self.training)
        dtype = torch.bfloat16 if torch.is_autocast_enabled("cpu") else hidden.dtype
        return hidden.to(dtype), ((~mask)[:, None, None, :].float() * MASKED).to(dtype)

    def link_scores(self, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Scores, batch × 2 × length × length, of piece l's cue (0) or source (1) to start at piece m."""
        batch, length, _ = hidden.shape
        query = self.query(hidden).view(batch, length, 2, LINK_WIDTH).permute(0, 2, 1, 3)
        key = self.key(hidden).view(batch, length, 2, LINK_WIDTH).permute(0, 2, 3, 1)
        scores = torch.matmul(query, key).float() * LINK_WIDTH**-0.5
        return scores.masked_fill(~mask[:, None, None, :], MASKED)

    def tone_scores(
        self, hidden: torch.Tensor, tones: ToneBatch
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Scores of the tone toward every target, × 3, and of every sentence, × 4."""
        states = hidden[tones.windows]
        target, sentence = (
            torch.einsum("bl,bld->bd", weights.to(hidden.dtype), states)
            for weights in (tones.targets, tones.sentences)
        )
        scores = self.tone(torch.cat([target, sentence], -1))
        return scores.float(), self.sentence_tone(sentence).float()

    def load_means(self, weights: dict[str, torch.Tensor]) -> None:
        """Starts from the weights of a checkpoint; a head that it does not know stays as it is."""
        with torch.no_grad():
            for name, part in self.named_parameters():
                if name in weights:
                    copy(part, weights[name])

    def load_encoder(self, source: pathlib.Path) -> None:
        """Starts from the weights of all-MiniLM-L6-v2."""
        weights = load_file(source / "model.safetensors")
        with torch.no_grad():
            copy(self.words.weight, weights["embeddings.word_embeddings.weight"])
            copy(self.positions.weight, weights["embeddings.position_embeddings.weight"])
            copy(self.types.weight, weights["embeddings.token_type_embeddings.weight"])
            copy(self.norm.weight, weights["embeddings.LayerNorm.weight"])
            copy(self.norm.bias, weights["embeddings.LayerNorm.bias"])
            self.load_layers(weights, LAYER_NAMES)

    def load_layers(self, weights: dict[str, torch.Tensor], names: dict[str, tuple[str, ...]]) -> None:
        """Copies the weights of all layers; `names` has those of each part, which are joined."""
        for number, layer in enumerate(self.layers):
            for module, sources in names.items():
                for part in ("weight", "bias"):
                    found = [weights[f"encoder.layer.{number}.{name}.{part}"] for name in sources]
                    copy(getattr(getattr(layer, module), part), torch.cat(found))


def copy(parameter: torch.Tensor, values: torch.Tensor) -> None:
    assert parameter.shape == values.shape, (parameter.shape, values.shape)
    parameter.copy_(values)
