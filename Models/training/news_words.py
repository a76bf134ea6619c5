"""The words of a text as Dateline counts them (WordRule.news), for the languages of the Latin alphabet."""

import re
import unicodedata
from collections.abc import Iterator

IGNORED = dict.fromkeys((0xAD, 0x200C, 0x200D))
FOLDED = str.maketrans("’‐‑", "'--")
MARKS = "".join(
    character for character in map(chr, range(0x110000)) if unicodedata.category(character)[0] == "M"
)
RUN = f"[^\\W_]+(?:[{MARKS}]+[^\\W_]*)*"
INITIALISM = f"(?<![^\\W_])(?:[A-Za-z]\\.)+[A-Za-z](?![\\w'’-])\\.?|(?<![^\\W_])(?:[A-Za-z]\\.){{2,}}"
WORD = re.compile(f"{INITIALISM}|{RUN}(?:['’‐‑-]{RUN})*")


def news_words(text: str) -> Iterator[str]:
    """The words in order, lower-cased: without possessive, initialisms with their last stop."""
    for match in WORD.finditer(text.translate(IGNORED)):
        word = match.group().lower().translate(FOLDED)
        if "." in word:
            word = word.rstrip(".") + "."
        else:
            word = word.removesuffix("'s")
        if len(word) >= 2 and any(map(str.isalpha, word)):
            yield word
