"""Training examples of quotations and of tagged sentences, and batches of examples as tensors."""

import dataclasses
import random

import torch
from augmentation import Change, changed, chosen
from corpora import ENTITY_LABELS, OUTSIDE_OR_MISC, UNKNOWN, TaggedSentence
from features import CLASSIFIER, NO_FEATURE, SEPARATOR, Paragraph, TextReader
from quotation_labels import BEGIN, BEYOND, NO_LINK, ROLES, WITHIN, LabelledArticle
from windows import LONGEST, Segment, first_positions, packed, segments

IGNORED = -100
EITHER = -2
"""The entity label of a piece that is O or MISC."""
NOT_TAUGHT = -1
"""The row of a piece of which the teacher says nothing."""


@dataclasses.dataclass
class QuotationExample:
    pieces: list[int]
    rows: list[int]
    labels: list[list[int]]
    links: list[list[int]]
    taught: list[int]


@dataclasses.dataclass
class TaggedExample:
    pieces: list[int]
    rows: list[int]
    labels: list[list[int]]
    taught: list[int]


@dataclasses.dataclass
class EncodedSentence:
    """A tagged sentence with the first piece of every word (-1 for a word without pieces).

    `taught` is the row of what the teacher says of its first piece, where it says something.
    """

    paragraph: Paragraph
    first_pieces: list[int]
    sentence: TaggedSentence
    taught: int = NOT_TAUGHT


def encoded(reader: TextReader, sentence: TaggedSentence) -> EncodedSentence:
    """Reads a sentence with its own spaces, or, where a word then starts within a piece, with all."""
    text, starts = sentence.text()
    paragraph = reader.paragraph(text)
    found = {first: number for number, (first, _) in reversed(list(enumerate(paragraph.spans)))}
    firsts = [found.get(start, -1) for start in starts]
    if -1 in firsts and sentence.spaces is not None:
        return encoded(reader, dataclasses.replace(sentence, spaces=None))
    return EncodedSentence(paragraph, firsts, sentence)


class LabelSets:
    """The numbers of the labels; what is not in a set is ignored in training."""

    def __init__(self, universal: list[str], english: list[str]):
        self.entities = {label: number for number, label in enumerate(ENTITY_LABELS)}
        self.entities |= {UNKNOWN: IGNORED, OUTSIDE_OR_MISC: EITHER}
        self.universal = {label: number for number, label in enumerate(universal)}
        self.english = {label: number for number, label in enumerate(english)}

    def numbers(self, sentence: TaggedSentence, word: int) -> tuple[int, int, int]:
        return tuple(
            IGNORED if layer is None else names.get(layer[word], IGNORED)
            for layer, names in (
                (sentence.entities, self.entities),
                (sentence.universal, self.universal),
                (sentence.english, self.english),
            )
        )


def quotation_examples(
    article: LabelledArticle, chance: random.Random, share: float
) -> list[QuotationExample]:
    """The windows of an article with a random first boundary; a `share` of them written otherwise."""
    starts = first_positions(article.paragraphs)
    groups = packed(segments(article.paragraphs), chance=chance)
    return [quotation_example(article, starts, group, chosen(chance, share)) for group in groups]


def quotation_example(
    article: LabelledArticle, starts: list[int], group: list[Segment], change: str | None
) -> QuotationExample:
    pieces, rows, positions = [CLASSIFIER], [NO_FEATURE], [-1]
    for segment in group:
        original = article.paragraphs[segment.paragraph]
        if change:
            written = changed(original, change)
        else:
            written = Change(original, list(range(len(original.pieces))))
        all_rows = written.paragraph.rows()
        for number, kept in enumerate(written.kept):
            if segment.first <= kept < segment.last:
                pieces.append(written.paragraph.pieces[number])
                rows.append(all_rows[number])
                positions.append(starts[segment.paragraph] + kept)
        pieces.append(SEPARATOR)
        rows.append(NO_FEATURE)
        positions.append(-1)
    return QuotationExample(
        pieces,
        rows,
        window_labels(article, positions),
        window_links(article, positions),
        [article.row(position) for position in positions],
    )


def window_labels(article: LabelledArticle, positions: list[int]) -> list[list[int]]:
    """BIO labels of a window's pieces; what is cut off from its beginning begins anew."""
    columns = []
    for role in ROLES:
        column, before = [], BEYOND
        for position in positions:
            label = IGNORED if position < 0 else article.labels[role][position]
            if label == WITHIN and before in (BEYOND, IGNORED):
                label = BEGIN
            column.append(label)
            before = label
        columns.append(column)
    return [list(labels) for labels in zip(*columns)]


def window_links(article: LabelledArticle, positions: list[int]) -> list[list[int]]:
    """Where in the window a content piece's cue and source begin; 0 when there is none."""
    places = {position: place for place, position in enumerate(positions) if position >= 0}
    result = []
    for position in positions:
        owner = -1 if position < 0 else article.owners[position]
        if owner < 0:
            result.append([IGNORED, IGNORED])
            continue
        result.append(
            [
                0 if first == NO_LINK else places.get(first, places.get(first + 1, 0))
                for first in article.links[owner]
            ]
        )
    return result


def tagged_examples(
    sentences: list[EncodedSentence],
    labels: LabelSets,
    chance: random.Random,
    share: float,
    most: int = 8,
    separated: float = 0.2,
) -> list[TaggedExample]:
    """One to `most` sentences that follow each other in a window, now and then with a [SEP] between
    them as between paragraphs; a `share` with other capitals."""
    examples, start = [], 0
    while start < len(sentences):
        count, size = chance.randint(1, most), 2
        group = []
        while start < len(sentences) and len(group) < count:
            length = len(sentences[start].paragraph.pieces) + 1
            if group and size + length > LONGEST:
                break
            group.append(sentences[start])
            size += length
            start += 1
        change = chance.choice(("headline", "lower")) if chance.random() < share else None
        breaks = {place for place in range(1, len(group)) if chance.random() < separated}
        examples.append(tagged_example(group, labels, change, breaks))
    return examples


def tagged_example(
    group: list[EncodedSentence],
    labels: LabelSets,
    change: str | None = None,
    breaks: set[int] = frozenset(),
) -> TaggedExample:
    """The window of a group of sentences; before those in `breaks` stands a [SEP]."""
    example = TaggedExample([CLASSIFIER], [NO_FEATURE], [[IGNORED] * 3], [NOT_TAUGHT])
    for place, item in enumerate(group):
        if place in breaks:
            example.pieces.append(SEPARATOR)
            example.rows.append(NO_FEATURE)
            example.labels.append([IGNORED] * 3)
            example.taught.append(NOT_TAUGHT)
        paragraph = changed(item.paragraph, change).paragraph if change else item.paragraph
        numbers = [[IGNORED] * 3 for _ in paragraph.pieces]
        taught = [NOT_TAUGHT] * len(paragraph.pieces)
        for word, first in enumerate(item.first_pieces):
            if first >= 0:
                numbers[first] = list(labels.numbers(item.sentence, word))
                if item.taught != NOT_TAUGHT:
                    taught[first] = item.taught + first
        example.pieces += paragraph.pieces
        example.rows += paragraph.rows()
        example.labels += numbers
        example.taught += taught
    room = LONGEST - 1
    return TaggedExample(
        example.pieces[:room] + [SEPARATOR],
        example.rows[:room] + [NO_FEATURE],
        example.labels[:room] + [[IGNORED] * 3],
        example.taught[:room] + [NOT_TAUGHT],
    )


def batches(examples: list, size: int, chance: random.Random, chunk: int = 512) -> list[list]:
    """Shuffled batches of examples of like length, each at most `size` pieces with padding."""
    chance.shuffle(examples)
    result = []
    for start in range(0, len(examples), chunk):
        batch = []
        for example in sorted(examples[start : start + chunk], key=lambda item: len(item.pieces)):
            if batch and len(example.pieces) * (len(batch) + 1) > size:
                result.append(batch)
                batch = []
            batch.append(example)
        if batch:
            result.append(batch)
    return result


def inputs(examples: list) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Pieces, feature rows and mask, each examples × longest; the padding's row is that of a mark."""
    longest = max(len(example.pieces) for example in examples)
    pieces = torch.zeros(len(examples), longest, dtype=torch.long)
    rows = torch.full((len(examples), longest), NO_FEATURE)
    mask = torch.zeros(len(examples), longest, dtype=torch.bool)
    for number, example in enumerate(examples):
        length = len(example.pieces)
        pieces[number, :length] = torch.tensor(example.pieces)
        rows[number, :length] = torch.tensor(example.rows)
        mask[number, :length] = True
    return pieces, rows, mask


def padded(columns: list[list[list[int]]], longest: int, width: int) -> torch.Tensor:
    """Lists of labels, examples × pieces × width, with IGNORED at the padding."""
    result = torch.full((len(columns), longest, width), IGNORED)
    for number, rows in enumerate(columns):
        result[number, : len(rows)] = torch.tensor(rows)
    return result
