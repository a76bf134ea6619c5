"""Gold labels of the pieces of an article with annotated quotations."""

import bisect
import dataclasses

from features import Paragraph

ROLES = ("content", "cue", "source")
BEYOND, BEGIN, WITHIN = 0, 1, 2
NO_LINK = -1


@dataclasses.dataclass
class LabelledArticle:
    """Pieces of an article, all paragraphs in one row, and what is known of each.

    `labels[role]` is BIO (0, 1, 2). `owners` is the number of the quotation whose content holds the
    piece, or -1; `links[quotation]` holds the first piece of its cue and of its source, -1 for none.
    `taught[piece]` is the row of what the teacher says of a piece, -1 where it says nothing.
    """

    id: str
    paragraphs: list[Paragraph]
    labels: dict[str, list[int]]
    owners: list[int]
    links: list[tuple[int, int]]
    taught: list[int] | None = None

    def row(self, position: int) -> int:
        """What stands in `taught`; -1 at a mark of a window, whose position is negative."""
        return -1 if self.taught is None or position < 0 else self.taught[position]


class PieceRows:
    """Finds the pieces that a span of the text touches."""

    def __init__(self, paragraphs: list[Paragraph]):
        self.spans = [
            (paragraph.start + first, paragraph.start + last)
            for paragraph in paragraphs
            for first, last in paragraph.spans
        ]
        self.starts = [first for first, _ in self.spans]

    def touched(self, first: int, last: int) -> list[int]:
        number = max(0, bisect.bisect_right(self.starts, first) - 1)
        found = []
        while number < len(self.spans) and self.spans[number][0] < last:
            if self.spans[number][1] > first:
                found.append(number)
            number += 1
        return found


def labelled(id: str, paragraphs: list[Paragraph], quotations: list[dict]) -> LabelledArticle:
    """Labels the pieces. Longer quotations come first; of a content most of whose pieces are taken
    nothing is labelled, and a cue or source that meets a labelled one keeps that one's label."""
    rows = PieceRows(paragraphs)
    labels = {role: [BEYOND] * len(rows.spans) for role in ROLES}
    owners = [-1] * len(rows.spans)
    links = [(NO_LINK, NO_LINK)] * len(quotations)
    by_length = sorted(
        range(len(quotations)),
        key=lambda number: -sum(last - first for first, last in quotations[number]["content"]),
    )
    for number in by_length:
        quotation = quotations[number]
        for first, last in quotation["content"]:
            touched = rows.touched(first, last)
            free = [piece for piece in touched if labels["content"][piece] == BEYOND]
            if 2 * len(free) >= len(touched):
                mark(labels["content"], free)
                for piece in free:
                    owners[piece] = number
        firsts = []
        for role in ("cue", "source"):
            touched_spans = [rows.touched(first, last) for first, last in quotation[role]]
            touched_spans = [touched for touched in touched_spans if touched]
            for touched in touched_spans:
                if all(labels[role][piece] == BEYOND for piece in touched):
                    mark(labels[role], touched)
            firsts.append(touched_spans[0][0] if touched_spans else NO_LINK)
        links[number] = (firsts[0], firsts[1])
    return LabelledArticle(id, paragraphs, labels, owners, links)


def mark(labels: list[int], pieces: list[int]) -> None:
    """BIO labels for pieces; a gap between them starts a new span."""
    before = None
    for piece in pieces:
        labels[piece] = WITHIN if before is not None and before == piece - 1 else BEGIN
        before = piece
