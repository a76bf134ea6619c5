"""Paragraphs whose pieces are words and single marks: what the tests need of a tokenizer."""

import re
import zlib

from augmentation import PIECES
from features import Paragraph, scalar_cases
from quotation_states import quotation_states


def paragraph(text: str, start: int = 0) -> Paragraph:
    spans = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    cases, states = scalar_cases(text), quotation_states(text)
    words = [text[first:last] for first, last in spans]
    return Paragraph(
        text=text,
        start=start,
        pieces=[PIECES.get(word, 2000 + zlib.crc32(word.lower().encode()) % 9000) for word in words],
        spans=spans,
        cases=[cases[first] for first, _ in spans],
        states=[states[first] for first, _ in spans],
    )


def paragraphs(text: str) -> list[Paragraph]:
    found, start = [], 0
    for line in text.split("\n"):
        if line:
            found.append(paragraph(line, start))
        start += len(line) + 1
    return found


def span(text: str, part: str) -> list[int]:
    """The scalars of a part that stands once in a text."""
    assert text.count(part) == 1, part
    first = text.index(part)
    return [first, first + len(part)]
