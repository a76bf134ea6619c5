"""Readers of the corpora's files, as they are published or in the simplest form of each kind.

* quotations: a JSON object a line with `id`, `text` and `quotes`, each of `content`, `cue` and `source`
  spans in Unicode scalars of the text
* names: a word, a tab and its BIO label a line, a blank line after each sentence
* parts of speech: CoNLL-U
* tone toward a person: a JSON object a line with `id`, `text`, `target` (and perhaps `further` spans of
  the same person) in Unicode scalars, `label` of -1, 0, 1
"""

import collections
import dataclasses
import json
import pathlib

from titles import is_title, without_titles

ENTITY_LABELS = ["O"] + [f"{part}-{kind}" for kind in ("PER", "LOC", "ORG", "MISC") for part in "BI"]
UNKNOWN = "?"
OUTSIDE_OR_MISC = "O|MISC"

KINDS = {
    "per": "PER", "person": "PER", "politician": "PER",
    "loc": "LOC", "location": "LOC", "gpe": "LOC", "fac": "LOC", "facility": "LOC", "country": "LOC",
    "org": "ORG", "organization": "ORG", "organisation": "ORG", "group": "ORG", "corporation": "ORG",
    "politicalparty": "ORG",
    "misc": "MISC", "oth": "MISC", "norp": "MISC", "creative-work": "MISC", "product": "MISC",
}  # fmt: skip

CAPITAL_WORDS = frozenset(
    """January February March April May June July August September October November December Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday I""".split()
)
"""Words with a capital that are no names."""


@dataclasses.dataclass
class TaggedSentence:
    """The words of a sentence with what a corpus says of them; a missing layer is nothing.

    `spaces[i]` is whether a space follows word i.
    """

    words: list[str]
    spaces: list[bool] | None = None
    entities: list[str] | None = None
    universal: list[str] | None = None
    english: list[str] | None = None

    def without_labels(self) -> "TaggedSentence":
        """The words alone."""
        return TaggedSentence(self.words, self.spaces)

    def text(self) -> tuple[str, list[int]]:
        """The sentence's text and the offset of every word in it."""
        text, starts = "", []
        for number, word in enumerate(self.words):
            starts.append(len(text))
            text += word
            if self.spaces is None or self.spaces[number]:
                text += " "
        return text.rstrip(" "), starts


def json_lines(path: pathlib.Path) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def bio_sentences(path: pathlib.Path) -> list[TaggedSentence]:
    """Sentences with names, labels mapped to `ENTITY_LABELS`; kinds that are none of ours become O."""
    sentences, words, labels = [], [], []

    def finish():
        if words:
            sentences.append(TaggedSentence(list(words), entities=mapped(labels)))
            words.clear()
            labels.clear()

    with open(path, encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if not line.strip():
                finish()
            elif len(columns) >= 2:
                words.append(columns[0])
                labels.append(columns[-1])
    finish()
    return sentences


def mapped(labels: list[str]) -> list[str]:
    """BIO labels under our kinds; an I without its B before it becomes a B."""
    result, before = [], None
    for label in labels:
        kind = KINDS.get(label[2:].lower()) if label[:2] in ("B-", "I-") else None
        if kind is None:
            result.append("O")
        else:
            part = "I" if label[0] == "I" and before == kind else "B"
            result.append(f"{part}-{kind}")
        before = kind
    return result


def treebank_sentences(path: pathlib.Path) -> list[TaggedSentence]:
    """Sentences of a CoNLL-U file; words of a multiword token stand without a space between them."""
    sentences, rows, joined = [], [], {}

    def finish():
        if rows:
            sentences.append(
                TaggedSentence(
                    words=[columns[1] for columns in rows],
                    spaces=[space_after(columns, joined) for columns in rows],
                    universal=[columns[3] for columns in rows],
                    english=[columns[4] for columns in rows],
                )
            )
            rows.clear()
            joined.clear()

    with open(path, encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if not line.strip():
                finish()
            elif columns[0].isdigit():
                rows.append(columns)
            elif "-" in columns[0] and not line.startswith("#"):
                first, last = map(int, columns[0].split("-"))
                for number in range(first, last):
                    joined[number] = False
                joined[last] = "SpaceAfter=No" not in columns[9]
    finish()
    return sentences


def space_after(columns: list[str], joined: dict[int, bool]) -> bool:
    return joined.get(int(columns[0]), "SpaceAfter=No" not in columns[9])


def may_be_name(word: str) -> bool:
    """Whether a word within a sentence has a capital that only a name would have."""
    return word[:1].isupper() and word not in CAPITAL_WORDS


def with_misc_open(sentence: TaggedSentence) -> TaggedSentence:
    """For a corpus without MISC: a capital word that is no entity may be O or MISC, first words aside."""
    labels = [
        OUTSIDE_OR_MISC if label == "O" and number and may_be_name(word) else label
        for number, (word, label) in enumerate(zip(sentence.words, sentence.entities))
    ]
    return dataclasses.replace(sentence, entities=labels)


def with_doubt(sentences: list[TaggedSentence], least_share: float = 0.8) -> list[TaggedSentence]:
    """For machine-made labels: what is probably wrong is made unknown, and titles leave the names.

    Unknown become (1) spans whose words have another label more often, unless no label has
    `least_share` of their occurrences and theirs is the commonest; (2) words with a capital that are
    no entity, first words of the sentence and titles aside.
    """
    counts: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    for sentence in sentences:
        for first, last, kind in label_spans(sentence.entities):
            counts[" ".join(sentence.words[first:last])][kind] += 1
    result = []
    for sentence in sentences:
        labels = without_titles(sentence.words, sentence.entities)
        for first, last, kind in label_spans(sentence.entities):
            seen = counts[" ".join(sentence.words[first:last])]
            commonest, times = min(seen.items(), key=lambda item: (-item[1], item[0]))
            if kind != commonest or (kind == "ORG" and times < least_share * seen.total()):
                labels[first:last] = [UNKNOWN] * (last - first)
        for number, word in enumerate(sentence.words):
            if number and sentence.entities[number] == "O" and may_be_name(word):
                labels[number] = "O" if is_title(word) else UNKNOWN
        result.append(dataclasses.replace(sentence, entities=labels))
    return result


def label_spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """The entities of BIO labels as (first, after the last, kind)."""
    spans, start = [], None
    for number, label in enumerate([*labels, "O"]):
        if start is not None and label != "I-" + spans_kind:
            spans.append((start, number, spans_kind))
            start = None
        if start is None and label[:2] in ("B-", "I-"):
            start, spans_kind = number, label[2:]
    return spans
