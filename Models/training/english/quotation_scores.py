"""How well found quotations agree with annotated ones.

Everything is counted in words (letters, digits, inner apostrophes, hyphens and full stops), so marks
and spaces at a border do not matter; a span list is the set of words it touches. Gold and found are
paired one to one, the greatest Dice coefficient first. End to end: Dice at least 0.8 and a source that
shares a word with the annotated one (or none on both sides). Unit "quote": all contents of a
quotation; unit "span": every content span for itself. A quotation's type is that of its text on both
sides: direct with 95 % of the letters inside double marks, indirect with at most 5 %, else mixed.
"""

import dataclasses
import re

from quotation_states import DOUBLE_MARKS, MARK, quotation_states

WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
DIRECT_SHARE, INDIRECT_SHARE = 0.95, 0.05
PAIRED, MATCHED = 0.8, 0.5


@dataclasses.dataclass
class Item:
    words: frozenset[int]
    source: frozenset[int]
    start: int


@dataclasses.dataclass
class Tally:
    gold: int = 0
    found: int = 0
    paired: int = 0
    end_to_end: int = 0
    matched: int = 0
    source_right: int = 0

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 end to end, F1 of the contents, sources right among the matched."""
        return {
            "precision": 100 * self.end_to_end / max(1, self.found),
            "recall": 100 * self.end_to_end / max(1, self.gold),
            "f1": 200 * self.end_to_end / max(1, self.found + self.gold),
            "content": 200 * self.paired / max(1, self.found + self.gold),
            "source": 100 * self.source_right / max(1, self.matched),
        }


class ArticleText:
    """The words of a text, and which scalars stand between double quotation marks."""

    def __init__(self, text: str):
        self.text = text
        self.word_at: dict[int, int] = {}
        for number, match in enumerate(WORD.finditer(text)):
            for position in range(*match.span()):
                self.word_at[position] = number
        self.quoted: list[bool] = []
        for number, paragraph in enumerate(text.split("\n")):
            if number:
                self.quoted.append(False)
            self.quoted += quoted(paragraph)

    def words(self, spans: list[list[int]]) -> frozenset[int]:
        return frozenset(
            self.word_at[position]
            for first, last in spans
            for position in range(max(0, first), last)
            if position in self.word_at
        )

    def type(self, spans: list[list[int]]) -> str:
        letters = [
            self.quoted[position]
            for first, last in spans
            for position in range(first, last)
            if self.text[position].isalnum()
        ]
        share = sum(letters) / len(letters) if letters else 0.0
        if share >= DIRECT_SHARE:
            return "direct"
        return "indirect" if share <= INDIRECT_SHARE else "mixed"

    def items(self, quotations: list[dict], unit: str, types: set[str] | None) -> list[Item]:
        found = []
        for quotation in quotations:
            source = self.words(quotation["source"])
            contents = quotation["content"]
            for spans in [contents] if unit == "quote" else [[span] for span in contents]:
                words = self.words(spans)
                if words and (types is None or self.type(spans) in types):
                    found.append(Item(words, source, spans[0][0]))
        return sorted(found, key=lambda item: (item.start, len(item.words), sorted(item.words)))


def quoted(paragraph: str) -> list[bool]:
    """Whether each scalar stands inside double marks; single quotations are no quotation here."""
    states = quotation_states(paragraph)
    double = False
    result = []
    for scalar, state in zip(paragraph, states):
        is_double = state == MARK and (scalar in DOUBLE_MARKS or scalar in "`'")
        if state == MARK and not is_double:
            double = False
        elif is_double:
            double = True
        elif state == 0:
            double = False
        result.append(double and state != 0)
    return result


def pairs(gold: list[Item], found: list[Item], least: float) -> list[tuple[Item, Item]]:
    """One-to-one pairs with at least this Dice coefficient, the greatest first."""
    candidates = []
    for i, wanted in enumerate(gold):
        for j, offered in enumerate(found):
            shared = len(wanted.words & offered.words)
            dice = 2 * shared / (len(wanted.words) + len(offered.words))
            if shared and dice >= least:
                candidates.append((-dice, i, j))
    used_gold, used_found, result = set(), set(), []
    for _, i, j in sorted(candidates):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            result.append((gold[i], found[j]))
    return result


def same_source(wanted: Item, offered: Item) -> bool:
    return bool(wanted.source & offered.source) or not (wanted.source or offered.source)


def tally(
    texts: list[ArticleText],
    gold: list[list[dict]],
    found: list[list[dict]],
    unit: str = "quote",
    types: set[str] | None = None,
) -> Tally:
    """Counts over articles."""
    result = Tally()
    for text, wanted, offered in zip(texts, gold, found):
        wanted_items, found_items = text.items(wanted, unit, types), text.items(offered, unit, types)
        result.gold += len(wanted_items)
        result.found += len(found_items)
        for one, other in pairs(wanted_items, found_items, PAIRED):
            result.paired += 1
            result.end_to_end += same_source(one, other)
        for one, other in pairs(wanted_items, found_items, MATCHED):
            result.matched += 1
            result.source_right += same_source(one, other)
    return result


def summary(texts: list[ArticleText], gold: list[list[dict]], found: list[list[dict]]) -> dict:
    """Figures of all quotations, of direct and mixed ones, and of direct spans."""
    return {
        "all": tally(texts, gold, found).figures(),
        "direct and mixed": tally(texts, gold, found, types={"direct", "mixed"}).figures(),
        "direct spans": tally(texts, gold, found, "span", {"direct"}).figures(),
    }
