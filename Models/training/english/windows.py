"""Windows: what the encoder sees at once, [CLS] paragraph [SEP] paragraph [SEP] …, never too long."""

import dataclasses
import random

from features import CLASSIFIER, NO_FEATURE, SEPARATOR, Paragraph

LONGEST = 256
SENTENCE_ENDS = frozenset(".!?…")
CLOSING = frozenset("\"'”’»)]")


@dataclasses.dataclass
class Segment:
    """Pieces `first..<last` of paragraph number `paragraph`."""

    paragraph: int
    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first


@dataclasses.dataclass
class Window:
    """Piece numbers and feature rows; `positions` are the pieces' numbers in the article, -1 for marks."""

    pieces: list[int]
    rows: list[int]
    positions: list[int]

    def __len__(self) -> int:
        return len(self.pieces)


def ends_sentence(paragraph: Paragraph, number: int) -> bool:
    """Whether a sentence may end after a piece: `.`, `!`, `?` or `…`, closing marks, and then a space."""
    first, last = paragraph.spans[number]
    following = paragraph.text[last : last + 1]
    if not following.isspace():
        return False
    scalars = paragraph.text[:last]
    while scalars and scalars[-1] in CLOSING and len(scalars) > first - 8:
        scalars = scalars[:-1]
    return scalars != "" and scalars[-1] in SENTENCE_ENDS


def segments(paragraphs: list[Paragraph], longest: int = LONGEST) -> list[Segment]:
    """Whole paragraphs; a longer one is cut after the last sentence end that fits, else where it must."""
    found, room = [], longest - 2
    for number, paragraph in enumerate(paragraphs):
        first, count = 0, len(paragraph.pieces)
        while count - first > room:
            ends = [
                piece + 1
                for piece in range(first, first + room)
                if ends_sentence(paragraph, piece)
            ]
            last = ends[-1] if ends else first + room
            found.append(Segment(number, first, last))
            first = last
        found.append(Segment(number, first, count))
    return found


def packed(
    article: list[Segment], longest: int = LONGEST, chance: random.Random | None = None
) -> list[list[Segment]]:
    """Segments in order, as many to a window as fit; with `chance` the first window is made shorter."""
    groups, current, size = [], [], 1
    room = chance.randint(longest // 3, longest) if chance else longest
    for segment in article:
        if current and size + len(segment) + 1 > room:
            groups.append(current)
            current, size, room = [], 1, longest
        current.append(segment)
        size += len(segment) + 1
    return groups + [current] if current else groups


def first_positions(paragraphs: list[Paragraph]) -> list[int]:
    """The number in the article of every paragraph's first piece."""
    starts, count = [], 0
    for paragraph in paragraphs:
        starts.append(count)
        count += len(paragraph.pieces)
    return starts


def window(paragraphs: list[Paragraph], starts: list[int], group: list[Segment]) -> Window:
    """The window of a group of segments."""
    result = Window([CLASSIFIER], [NO_FEATURE], [-1])
    for segment in group:
        paragraph = paragraphs[segment.paragraph]
        result.pieces += paragraph.pieces[segment.first : segment.last] + [SEPARATOR]
        result.rows += paragraph.rows()[segment.first : segment.last] + [NO_FEATURE]
        first = starts[segment.paragraph]
        result.positions += [first + piece for piece in range(segment.first, segment.last)] + [-1]
    return result


def article_windows(paragraphs: list[Paragraph], longest: int = LONGEST) -> list[Window]:
    """The windows of an article as they are tagged: without overlap, each as full as it gets."""
    starts = first_positions(paragraphs)
    return [
        window(paragraphs, starts, group) for group in packed(segments(paragraphs, longest), longest)
    ]
