"""Quotation states: which scalars of a paragraph stand inside quotation marks.

The twin of `Sources/TextCore/QuotationMarks`; both sides read the cases of
`Tests/TextCoreTests/Fixtures/quotation-states.txt`. One pass over a paragraph (a run of text without
a line feed), with no memory of other paragraphs. A scalar's state is 2 at a quotation mark, 1 inside
a quotation, 0 outside.

Words used below: *space* is a scalar with the property White_Space, *letter* one of category L*,
*digit* one of category Nd, *dash* Pd, *punctuation* P*, *opening bracket* one of category Ps that is
no quotation mark. The paragraph's start and end are neither spaces nor anything else.

Double marks
* `“ „ « ‟ 〝` and two grave accents open; `” » 〞` close; `"`, `＂` and two apostrophes are neutral.
  An odd run of apostrophes is one single mark and then pairs; an odd run of grave accents is pairs
  and then one that is no mark. Both scalars of a pair have state 2.
* A neutral mark with a space, the start, an opening bracket or a dash before it and a letter, a digit
  or an opening bracket after it is an opener. Otherwise, with anything but a space or the start before
  it and a space, the end or punctuation after it, it is a closer. Otherwise it closes when a double
  quotation is open and opens when none is.
* An opener while a double quotation is open changes nothing; a closer while none is open neither.
  What is not closed stays open to the end of the paragraph.

Single marks `‘ ’ '` and `‹ ›`, looked at only while nothing is open
* An opener is `‘`, `'` or `‹` with the start, a space, an opening bracket, a dash or a double mark
  before it and something that is no space after it, and that begins none of the words below.
* `'` and `‘` before two digits, perhaps an s, and then neither letter nor digit ('90s), and before
  tis, twas, em, til, cause, n (any case, then neither letter nor digit) are apostrophes.
* A closer of `‘` and `'` is `’` or `'`, of `‹` it is `›`: with no space before it, neither letter nor
  digit after it, and at least one scalar between it and its opener.
* An opener counts only if it has a closer: the first one, except that a closer after the letter s or S
  (perhaps a plural possessive) is passed over when a later closer stands directly after one of
  `, . ! ? … ; :` and before the next place where an opener could stand.
* Marks that are no opener and no closer have the state of the text around them.

Inside a double quotation single marks are text (state 1). Inside a single quotation double marks have
state 2 and open and close nothing, and single marks other than its closer are text.
"""

import unicodedata

OUTSIDE, INSIDE, MARK = 0, 1, 2

DOUBLE_OPENERS = frozenset("“„«‟〝")
DOUBLE_CLOSERS = frozenset("”»〞")
NEUTRAL_MARKS = frozenset('"＂')
DOUBLE_MARKS = DOUBLE_OPENERS | DOUBLE_CLOSERS | NEUTRAL_MARKS
SINGLE_CLOSERS = {"‘": "’'", "'": "’'", "‹": "›"}
ALL_MARKS = DOUBLE_MARKS | frozenset("‘’'‹›‚‛")
SENTENCE_MARKS = frozenset(",.!?…;:")
CLIPPED_WORDS = ("tis", "twas", "em", "til", "cause", "n")
CONTROL_SPACES = frozenset("\t\n\v\f\r\x85")


def is_space(scalar: str) -> bool:
    """Whether a scalar has the property White_Space; the empty string (start, end) has not."""
    return scalar in CONTROL_SPACES or (scalar != "" and unicodedata.category(scalar)[0] == "Z")


def is_word(scalar: str) -> bool:
    """Whether a scalar is a letter (L*) or a decimal digit (Nd)."""
    if not scalar:
        return False
    category = unicodedata.category(scalar)
    return category[0] == "L" or category == "Nd"


def is_opening_bracket(scalar: str) -> bool:
    """Whether a scalar is an opening bracket: category Ps, and no quotation mark."""
    return scalar != "" and unicodedata.category(scalar) == "Ps" and scalar not in ALL_MARKS


def is_dash(scalar: str) -> bool:
    return scalar != "" and unicodedata.category(scalar) == "Pd"


def is_punctuation(scalar: str) -> bool:
    return scalar != "" and unicodedata.category(scalar)[0] == "P"


class Paragraph:
    """One paragraph with its double marks found: `double[i]` is the length of the mark that starts at i."""

    def __init__(self, text: str):
        self.text = text
        self.double = [0] * len(text)
        self.of_double = [False] * len(text)
        self.without_closer: set[str] = set()
        position = 0
        while position < len(text):
            position = self._mark_double(position)

    def _mark_double(self, position: int) -> int:
        """Notes the double marks that start at a position and returns the next one to look at."""
        scalar = self.text[position]
        if scalar in DOUBLE_MARKS:
            self.double[position] = 1
            self.of_double[position] = True
            return position + 1
        if scalar not in "'`":
            return position + 1
        end = position
        while self.at(end) == scalar:
            end += 1
        pairs_from = position + (end - position) % 2 if scalar == "'" else position
        for start in range(pairs_from, end - 1, 2):
            self.double[start] = 2
            self.of_double[start] = self.of_double[start + 1] = True
        return end

    def at(self, position: int) -> str:
        """The scalar at a position, or the empty string beyond the paragraph."""
        return self.text[position] if 0 <= position < len(self.text) else ""

    def double_effect(self, position: int, is_open: bool) -> bool:
        """Whether a double quotation is open after the double mark at a position."""
        scalar = self.text[position]
        if scalar in DOUBLE_OPENERS or scalar == "`":
            return True
        if scalar in DOUBLE_CLOSERS:
            return False
        before, after = self.at(position - 1), self.at(position + self.double[position])
        spaced = before == "" or is_space(before)
        if (spaced or is_opening_bracket(before) or is_dash(before)) and (
            is_word(after) or is_opening_bracket(after)
        ):
            return True
        if not spaced and (after == "" or is_space(after) or is_punctuation(after)):
            return False
        return not is_open

    def can_open_single(self, position: int) -> bool:
        """Whether a single mark that could open stands at a position, whatever follows later."""
        scalar = self.text[position]
        if scalar not in SINGLE_CLOSERS or self.of_double[position]:
            return False
        before, after = self.at(position - 1), self.at(position + 1)
        if after == "" or is_space(after):
            return False
        if before != "" and not (
            is_space(before)
            or is_opening_bracket(before)
            or is_dash(before)
            or self.of_double[position - 1]
        ):
            return False
        return scalar == "‹" or not self._is_clipped(position + 1)

    def _is_clipped(self, position: int) -> bool:
        """Whether a word written with an apostrophe at its front ('90s, 'tis) starts at a position."""
        digits = self.text[position : position + 2]
        if len(digits) == 2 and all(unicodedata.category(digit) == "Nd" for digit in digits):
            end = position + 2
            if self.at(end) in ("s", "S"):
                end += 1
            if not is_word(self.at(end)):
                return True
        for word in CLIPPED_WORDS:
            end = position + len(word)
            if self.text[position:end].lower() == word and not is_word(self.at(end)):
                return True
        return False

    def is_single_closer(self, position: int, opener: int) -> bool:
        """Whether the scalar at a position could close the single quotation that starts at `opener`."""
        return (
            self.text[position] in SINGLE_CLOSERS[self.text[opener]]
            and not self.of_double[position]
            and position > opener + 1
            and not is_space(self.text[position - 1])
            and not is_word(self.at(position + 1))
        )

    def single_closer(self, opener: int) -> int | None:
        """The position of the closer of a possible single opener, or nothing."""
        kind = SINGLE_CLOSERS[self.text[opener]]
        if kind in self.without_closer:
            return None
        known_later = -1
        for position in range(opener + 2, len(self.text)):
            if not self.is_single_closer(position, opener):
                continue
            if self.text[position - 1] in "sS":
                if position >= known_later:
                    known_later = self._later_closer(position, opener)
                if position < known_later:
                    continue
            return position
        self.without_closer.add(kind)
        return None

    def _later_closer(self, position: int, opener: int) -> int:
        """The next closer directly after a sentence mark, before the next possible opener, or -1."""
        for later in range(position + 1, len(self.text)):
            if self.can_open_single(later):
                return -1
            if self.text[later - 1] in SENTENCE_MARKS and self.is_single_closer(later, opener):
                return later
        return -1


def quotation_states(text: str) -> list[int]:
    """The state of every scalar of one paragraph: 0 outside, 1 inside, 2 a quotation mark."""
    paragraph = Paragraph(text)
    states = [OUTSIDE] * len(text)
    double_open = False
    single_end = -1
    position = 0
    while position < len(text):
        length = paragraph.double[position]
        if length:
            states[position : position + length] = [MARK] * length
            if position >= single_end:
                double_open = paragraph.double_effect(position, double_open)
            position += length
            continue
        if position == single_end:
            states[position] = MARK
        elif double_open or position < single_end:
            states[position] = INSIDE
        elif paragraph.can_open_single(position):
            closer = paragraph.single_closer(position)
            if closer is not None:
                states[position] = MARK
                single_end = closer
        position += 1
    return states


def text_states(text: str) -> list[int]:
    """The states of a text of several paragraphs; a line feed is outside."""
    states: list[int] = []
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            states.append(OUTSIDE)
        states += quotation_states(paragraph)
    return states
