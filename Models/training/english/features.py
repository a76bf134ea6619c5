"""Word pieces of a text with the input features that the uncased vocabulary loses.

A piece has one feature row, `state * 5 + case`: the quotation state of its first scalar
(`quotation_states.py`) and the case of the word that holds that scalar.
"""

import dataclasses
import pathlib
import re
import unicodedata

from quotation_states import OUTSIDE, quotation_states
from tokenizers import Tokenizer

CLASSIFIER, SEPARATOR = 101, 102
LOWER, CAPITAL, UPPER, NUMBER, OTHER = range(5)
CASES = 5
FEATURE_ROWS = 3 * CASES
NO_FEATURE = OUTSIDE * CASES + OTHER
WORD = re.compile(r"\w+")


@dataclasses.dataclass
class Paragraph:
    """A run of text without a line feed: its pieces, where they stand, their cases and states.

    `start` is the offset of its first scalar in the document; `spans` count from `start`.
    """

    text: str
    start: int
    pieces: list[int]
    spans: list[tuple[int, int]]
    cases: list[int]
    states: list[int]

    def word_begins(self) -> list[bool]:
        """Whether a word begins at a piece: no letter or digit goes on from the piece before."""
        return [
            first == 0 or not (self.text[first - 1].isalnum() and self.text[first].isalnum())
            for first, _ in self.spans
        ]

    def rows(self) -> list[int]:
        """The feature row of every piece."""
        return [state * CASES + case for state, case in zip(self.states, self.cases)]


def word_case(word: str) -> int:
    """The case of a run of letters, digits and underscores, by its first scalar.

    Upper or title case (Lu, Lt): UPPER if the run is longer than one scalar and has no lower (property
    Lowercase) or title case scalar, else CAPITAL. A digit (Python's isdigit: Numeric_Type Decimal or
    Digit): NUMBER. Another letter (L*): LOWER. The rest, such as an underscore: OTHER.
    """
    if unicodedata.category(word[0]) in ("Lu", "Lt"):
        return UPPER if len(word) > 1 and word.isupper() else CAPITAL
    if word[0].isdigit():
        return NUMBER
    return LOWER if word[0].isalpha() else OTHER


def scalar_cases(text: str) -> list[int]:
    """The case of the word around every scalar; OTHER where there is none."""
    cases = [OTHER] * len(text)
    for match in WORD.finditer(text):
        cases[match.start() : match.end()] = [word_case(match.group())] * len(match.group())
    return cases


class TextReader:
    """Cuts texts into paragraphs of word pieces with features."""

    def __init__(self, source: pathlib.Path):
        """`source` is the folder of all-MiniLM-L6-v2 with `tokenizer.json`."""
        self.tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    def paragraph(self, text: str, start: int = 0) -> Paragraph:
        """One paragraph; it may have no pieces."""
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        cases, states = scalar_cases(text), quotation_states(text)
        return Paragraph(
            text=text,
            start=start,
            pieces=encoding.ids,
            spans=encoding.offsets,
            cases=[cases[first] for first, _ in encoding.offsets],
            states=[states[first] for first, _ in encoding.offsets],
        )

    def paragraphs(self, text: str) -> list[Paragraph]:
        """The paragraphs of a text that have pieces."""
        found, start = [], 0
        for line in text.split("\n"):
            paragraph = self.paragraph(line, start)
            if paragraph.pieces:
                found.append(paragraph)
            start += len(line) + 1
        return found
