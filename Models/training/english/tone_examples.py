"""Training examples of tone: toward a person in a sentence, and of the sentence itself."""

import dataclasses
import random

import torch
from features import CLASSIFIER, NO_FEATURE, SEPARATOR, Paragraph, TextReader
from windows import LONGEST

NO_INTENSITY = float("nan")
LARGEST_INTENSITY = 4
"""Raters said -4 to 4; records hold a fourth of that."""
LABELS = 3
MOST_TOGETHER = 5
"""Sentences in a window, when it has more than one."""


@dataclasses.dataclass
class ToneSentence:
    """A sentence with one label: of its tone toward the target, or, without targets, of itself.

    `targets` are pieces of the sentence; `intensity` is only known of sentences without them. `taught`
    are the probabilities of the labels that a teacher gives, which then stand for `label`.
    """

    pieces: list[int]
    rows: list[int]
    targets: list[int]
    label: int
    intensity: float = NO_INTENSITY
    taught: list[float] | None = None

    def probabilities(self) -> list[float]:
        """Of the three labels."""
        return self.taught or [float(number == self.label) for number in range(LABELS)]


@dataclasses.dataclass
class ToneExample:
    """A window of sentences and where in it each begins."""

    pieces: list[int]
    rows: list[int]
    sentences: list[tuple[int, ToneSentence]]


def sentence_paragraph(reader: TextReader, record: dict) -> Paragraph:
    return reader.paragraph(record["text"].replace("\n", " "))


def target_sentence(reader: TextReader, record: dict) -> ToneSentence:
    """A sentence with its target pieces; of one too long for a window the part around the target."""
    paragraph = sentence_paragraph(reader, record)
    spans = [record["target"], *record.get("further", [])]
    targets = [
        number
        for number, (first, last) in enumerate(paragraph.spans)
        if any(first < end and last > start for start, end in spans)
    ]
    room, first = LONGEST - 2, 0
    if len(paragraph.pieces) > room and targets:
        first = max(0, min(targets[0] - room // 2, len(paragraph.pieces) - room))
    chosen = slice(first, first + room)
    return ToneSentence(
        paragraph.pieces[chosen],
        paragraph.rows()[chosen],
        [target - first for target in targets if first <= target < first + room] or [0],
        record["label"] + 1,
    )


def whole_sentence(reader: TextReader, record: dict) -> ToneSentence:
    """A sentence whose own tone is known."""
    paragraph, room = sentence_paragraph(reader, record), LONGEST - 2
    intensity = LARGEST_INTENSITY * record["score"]
    return ToneSentence(
        paragraph.pieces[:room], paragraph.rows()[:room], [], record["label"] + 1, intensity
    )


def tone_example(group: list[ToneSentence]) -> ToneExample:
    """The window of sentences that follow each other."""
    example = ToneExample([CLASSIFIER], [NO_FEATURE], [])
    for sentence in group:
        example.sentences.append((len(example.pieces), sentence))
        example.pieces += sentence.pieces
        example.rows += sentence.rows
    return ToneExample([*example.pieces, SEPARATOR], [*example.rows, NO_FEATURE], example.sentences)


def tone_windows(sentences: list[ToneSentence], chance: random.Random) -> list[ToneExample]:
    """Half of the windows have one sentence, the others up to `MOST_TOGETHER`."""
    examples, start = [], 0
    while start < len(sentences):
        count = 1 if chance.random() < 0.5 else chance.randint(2, MOST_TOGETHER)
        group, size = [], 2
        for sentence in sentences[start : start + count]:
            size += len(sentence.pieces)
            if group and size > LONGEST:
                break
            group.append(sentence)
        examples.append(tone_example(group))
        start += len(group)
    return examples


@dataclasses.dataclass
class ToneBatch:
    """The labelled things of some windows; the first index of every tensor is that of the thing.

    `windows` says in which window it is; `targets` and `sentences` weigh the pieces of a window so that
    they take a mean; `labels` are probabilities; `of_sentence` is true where they are the sentence's own.
    """

    windows: torch.Tensor
    targets: torch.Tensor
    sentences: torch.Tensor
    labels: torch.Tensor
    intensities: torch.Tensor
    of_sentence: torch.Tensor


def tone_batch(examples: list[ToneExample], longest: int) -> ToneBatch:
    items = [(number, *item) for number, example in enumerate(examples) for item in example.sentences]
    targets, means = torch.zeros(len(items), longest), torch.zeros(len(items), longest)
    for row, (_, start, sentence) in enumerate(items):
        if sentence.targets:
            targets[row, [start + target for target in sentence.targets]] = 1 / len(sentence.targets)
        means[row, start : start + len(sentence.pieces)] = 1 / max(1, len(sentence.pieces))
    return ToneBatch(
        torch.tensor([number for number, _, _ in items]),
        targets,
        means,
        torch.tensor([sentence.probabilities() for _, _, sentence in items]),
        torch.tensor([sentence.intensity for _, _, sentence in items]),
        torch.tensor([not sentence.targets for _, _, sentence in items]),
    )
