"""Figures of the two tone heads on records with a known tone."""

import dataclasses
import itertools

import numpy as np
import torch
from decode import sized_batches
from examples import inputs
from features import TextReader
from model import JointTagger
from tone_examples import (
    ToneExample,
    ToneSentence,
    target_sentence,
    tone_batch,
    tone_example,
    whole_sentence,
)
from windows import LONGEST


@dataclasses.dataclass
class ToneFigures:
    """In percent, but for the correlation of intensities."""

    macro: float
    accuracy: float
    pearson: float = float("nan")

    def __str__(self) -> str:
        figures = f"{self.macro:.1f}/{self.accuracy:.1f}"
        return figures if np.isnan(self.pearson) else f"{figures}/{self.pearson:.3f}"


def tone_scores(
    model: JointTagger, examples: list[ToneExample], half: bool = True
) -> list[tuple[ToneSentence, np.ndarray]]:
    """Every sentence of the windows, in order, with what its head says: 3 scores, or 3 and an intensity."""
    order = sorted(range(len(examples)), key=lambda number: len(examples[number].pieces))
    found: dict[int, list] = {}
    for batch in sized_batches(order, [len(example.pieces) for example in examples]):
        chosen = [examples[number] for number in batch]
        pieces, rows, mask = inputs(chosen)
        tones = tone_batch(chosen, pieces.shape[1])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=half):
            targets, own = model.tone_scores(model.encode_branch(pieces, rows, mask), tones)
        rows = [
            (own if is_own else targets)[row].numpy()
            for row, is_own in enumerate(tones.of_sentence.tolist())
        ]
        scores = iter(rows)
        for number in batch:
            found[number] = [(item, next(scores)) for _, item in examples[number].sentences]
    return [pair for number in range(len(examples)) for pair in found[number]]


def figures(scored: list[tuple[ToneSentence, np.ndarray]]) -> ToneFigures:
    gold = [item.label for item, _ in scored]
    found = [int(scores[:3].argmax()) for _, scores in scored]
    parts = []
    for label in range(3):
        both = sum(a == b == label for a, b in zip(gold, found))
        parts.append(2 * both / max(1, gold.count(label) + found.count(label)))
    right = sum(a == b for a, b in zip(gold, found))
    result = ToneFigures(100 * sum(parts) / 3, 100 * right / len(gold))
    if not scored[0][0].targets:
        pairs = np.array([(item.intensity, scores[3]) for item, scores in scored])
        result.pearson = float(np.corrcoef(pairs.T)[0, 1])
    return result


def target_figures(model: JointTagger, reader: TextReader, records: list[dict]) -> ToneFigures:
    """Of the tone toward people, a sentence a window."""
    examples = [tone_example([target_sentence(reader, record)]) for record in records]
    return figures(tone_scores(model, examples))


def sentence_figures(
    model: JointTagger, reader: TextReader, records: list[dict], together: int
) -> ToneFigures:
    """Of the tone of sentences, with up to `together` of an article in a window."""
    examples = []
    for _, group in itertools.groupby(records, key=lambda record: record["doc"]):
        window, size = [], 2
        for record in group:
            sentence = whole_sentence(reader, record)
            size += len(sentence.pieces)
            if window and (size > LONGEST or len(window) == together):
                examples.append(tone_example(window))
                window, size = [], 2 + len(sentence.pieces)
            window.append(sentence)
        examples.append(tone_example(window))
    return figures(tone_scores(model, examples))
