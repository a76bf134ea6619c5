"""Other ways to write the same window: quotation marks of another style or none, other capitals.

The vocabulary is uncased, so capitals change features alone. Quotation marks change pieces and states.
"""

import dataclasses
import random

from features import CAPITAL, LOWER, UPPER, Paragraph
from quotation_states import DOUBLE_MARKS, INSIDE, MARK, OUTSIDE, quotation_states

PIECES = {'"': 1000, "'": 1005, "‘": 1520, "’": 1521, "“": 1523, "”": 1524}
STYLES = {"straight": '""', "curly": "“”", "single": "‘’", "plain single": "''"}
CHANGES = (*STYLES, "none", "headline", "lower")


@dataclasses.dataclass
class Change:
    """A paragraph written otherwise, and the pieces of the original that it keeps."""

    paragraph: Paragraph
    kept: list[int]


def chosen(chance: random.Random, share: float) -> str | None:
    """One of `CHANGES` for a `share` of the calls."""
    return chance.choice(CHANGES) if chance.random() < share else None


def changed(paragraph: Paragraph, change: str) -> Change:
    everything = list(range(len(paragraph.pieces)))
    if change in ("headline", "lower"):
        return Change(dataclasses.replace(paragraph, cases=other_capitals(paragraph, change)), everything)
    if MARK not in paragraph.states:
        return Change(paragraph, everything)
    if change == "none":
        return without_marks(paragraph)
    return Change(with_style(paragraph, STYLES[change]), everything)


def other_capitals(paragraph: Paragraph, change: str) -> list[int]:
    """The cases of the pieces when every letter is a capital, or none."""
    result = []
    for case, (first, last) in zip(paragraph.cases, paragraph.spans):
        if case in (LOWER, CAPITAL, UPPER) and paragraph.text[first:last].isascii():
            alone = last - first == 1 and not (
                paragraph.text[first - 1 : first].isalnum() or paragraph.text[last : last + 1].isalnum()
            )
            case = LOWER if change == "lower" else CAPITAL if alone else UPPER
        result.append(case)
    return result


def with_style(paragraph: Paragraph, style: str) -> Paragraph:
    """The paragraph with its double marks of one scalar in another style."""
    scalars, pieces = list(paragraph.text), list(paragraph.pieces)
    is_open = False
    states = quotation_states(paragraph.text)
    for number, (first, last) in enumerate(paragraph.spans):
        if last - first != 1 or paragraph.text[first] not in DOUBLE_MARKS:
            continue
        follows = states[last] if last < len(states) else OUTSIDE
        is_open = follows == INSIDE
        scalars[first] = style[0] if is_open else style[1]
        pieces[number] = PIECES[scalars[first]]
    text = "".join(scalars)
    states = quotation_states(text)
    return dataclasses.replace(
        paragraph, text=text, pieces=pieces, states=[states[first] for first, _ in paragraph.spans]
    )


def without_marks(paragraph: Paragraph) -> Change:
    """The paragraph without its quotation marks."""
    kept = [number for number, state in enumerate(paragraph.states) if state != MARK]
    if not kept:
        return Change(paragraph, list(range(len(paragraph.pieces))))
    return Change(
        dataclasses.replace(
            paragraph,
            pieces=[paragraph.pieces[number] for number in kept],
            spans=[paragraph.spans[number] for number in kept],
            cases=[paragraph.cases[number] for number in kept],
            states=[OUTSIDE] * len(kept),
        ),
        kept,
    )
