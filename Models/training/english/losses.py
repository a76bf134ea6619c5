"""The loss of every task on one batch."""

import torch
from corpora import ENTITY_LABELS
from examples import EITHER, IGNORED, inputs, padded
from model import JointTagger
from lessons import Lessons
from tone_examples import tone_batch
from torch.nn import functional

TAG_WEIGHT, LINK_WEIGHT = 3.0, 0.5
ENTITY_WEIGHT, UNIVERSAL_WEIGHT, ENGLISH_WEIGHT = 3.0, 0.5, 0.5
DOUBTFUL_WEIGHT = 0.5
TARGET_TONE_WEIGHT, SENTENCE_TONE_WEIGHT, INTENSITY_WEIGHT = 0.5, 0.3, 0.3
MISC_OR_OUTSIDE = [
    number for number, label in enumerate(ENTITY_LABELS) if label == "O" or label.endswith("-MISC")
]

Loss = tuple[torch.Tensor, dict[str, float], int]
"""The loss to descend, its parts for the log, the pieces of the batch."""


def cross_entropy(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """The mean over labelled pieces, 0 without any."""
    if not (labels >= 0).any():
        return scores.sum() * 0
    return functional.cross_entropy(
        scores.reshape(-1, scores.shape[-1]), labels.reshape(-1), ignore_index=IGNORED
    )


def entity_loss(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Cross-entropy where EITHER asks only that the piece be O or MISC."""
    known = labels != IGNORED
    if not known.any():
        return scores.sum() * 0
    logarithms = torch.log_softmax(scores[known], -1)
    wanted = labels[known]
    either = torch.logsumexp(logarithms[:, MISC_OR_OUTSIDE], -1)
    exact = logarithms.gather(1, wanted.clamp_min(0)[:, None])[:, 0]
    return -torch.where(wanted == EITHER, either, exact).mean()


def taught_loss(
    model: JointTagger, hidden: torch.Tensor, batch: list, lessons: Lessons | None
) -> tuple[torch.Tensor, dict[str, float]]:
    """Cross-entropy to the teacher's probabilities of names and tags (Hinton et al. 2015), where there
    are such."""
    nothing = hidden.sum() * 0, {}
    if lessons is None:
        return nothing
    places = padded([[[row] for row in example.taught] for example in batch], hidden.shape[1], 1)[..., 0]
    known = places >= 0
    if not known.any():
        return nothing
    with torch.autocast("cpu", torch.bfloat16):
        states = hidden[known]
        scores = [head(states).float() for head in (model.entities, model.universal, model.english)]
    wanted = torch.split(lessons.scores[places[known]].float(), [part.shape[1] for part in scores], -1)
    naming, first, second = (
        -(torch.softmax(teacher, -1) * torch.log_softmax(own, -1)).sum(-1).mean()
        for teacher, own in zip(wanted, scores)
    )
    total = ENTITY_WEIGHT * naming + UNIVERSAL_WEIGHT * first + ENGLISH_WEIGHT * second
    return total, {"names taught": float(naming.detach()), "tags taught": float(first.detach())}


def quotation_loss(model: JointTagger, batch: list, lessons: Lessons | None = None) -> Loss:
    pieces, rows, mask = inputs(batch)
    length = pieces.shape[1]
    labels = padded([example.labels for example in batch], length, 3)
    links = padded([example.links for example in batch], length, 2)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.encode(pieces, rows, mask)
        tags = model.quotations(hidden).float()
        scores = model.link_scores(hidden, mask)
    tagging = cross_entropy(tags.view(*tags.shape[:2], 3, 3), labels)
    example, piece = torch.nonzero(links[:, :, 0] != IGNORED, as_tuple=True)
    linking = cross_entropy(scores[example, :, piece], links[example, piece])
    taught, parts = taught_loss(model, hidden, batch, lessons)
    total = TAG_WEIGHT * tagging + LINK_WEIGHT * linking + taught
    parts |= {"tags": float(tagging.detach()), "links": float(linking.detach())}
    return total, parts, int(mask.sum())


def tagged_loss(
    model: JointTagger, batch: list, doubtful: bool = False, lessons: Lessons | None = None
) -> Loss:
    pieces, rows, mask = inputs(batch)
    labels = padded([example.labels for example in batch], pieces.shape[1], 3)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.encode(pieces, rows, mask)
        entities = model.entities(hidden).float()
    naming = entity_loss(entities, labels[:, :, 0])
    if doubtful:
        total = ENTITY_WEIGHT * DOUBTFUL_WEIGHT * naming
        return total, {"doubtful": float(naming.detach())}, int(mask.sum())
    with torch.autocast("cpu", torch.bfloat16):
        universal, english = model.universal(hidden).float(), model.english(hidden).float()
    first, second = cross_entropy(universal, labels[:, :, 1]), cross_entropy(english, labels[:, :, 2])
    taught, found = taught_loss(model, hidden, batch, lessons)
    total = ENTITY_WEIGHT * naming + UNIVERSAL_WEIGHT * first + ENGLISH_WEIGHT * second + taught
    parts = {"entities": naming, "universal": first, "english": second}
    found |= {name: float(part.detach()) for name, part in parts.items()}
    return total, found, int(mask.sum())


def tone_loss(model: JointTagger, batch: list) -> Loss:
    pieces, rows, mask = inputs(batch)
    tones = tone_batch(batch, pieces.shape[1])
    own = tones.of_sentence
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.encode_branch(pieces, rows, mask)
        target_scores, sentence_scores = model.tone_scores(hidden, tones)
    total, parts = target_scores.sum() * 0 + sentence_scores.sum() * 0, {}
    if not own.all():
        loss = functional.cross_entropy(target_scores[~own], tones.labels[~own])
        total, parts["tone"] = total + TARGET_TONE_WEIGHT * loss, float(loss.detach())
    if own.any():
        scores = sentence_scores[own]
        loss = functional.cross_entropy(scores[:, :3], tones.labels[own])
        distance = functional.mse_loss(scores[:, 3], tones.intensities[own])
        total = total + SENTENCE_TONE_WEIGHT * loss + INTENSITY_WEIGHT * distance
        parts |= {"sentence": float(loss.detach()), "intensity": float(distance.detach())}
    return total, parts, int(mask.sum())
