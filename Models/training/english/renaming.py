"""Sentences with other names in the places of theirs, for a teacher to label.

A small corpus shows few names in many kinds of sentence. Names that change their places (Dai and Adel, "An
analysis of simple data augmentation for named entity recognition", 2020) make more of both; what the new
sentence then means is for the teacher to say.
"""

import collections
import random

from corpora import TaggedSentence, label_spans

Names = dict[str, list[list[str]]]
"""The words of every name of a kind, each once: few names are common."""


def names_of(sentences: list[TaggedSentence]) -> Names:
    found = collections.defaultdict(dict)
    for sentence in sentences:
        for first, last, kind in label_spans(sentence.entities or []):
            found[kind][tuple(sentence.words[first:last])] = None
    return {kind: [list(words) for words in names] for kind, names in found.items()}


def renamed(sentence: TaggedSentence, names: Names, chance: random.Random) -> TaggedSentence | None:
    """The words of a sentence with another name of its kind for each name, and no labels; nothing for a
    sentence without names."""
    spans = label_spans(sentence.entities or [])
    if not spans:
        return None
    words, spaces, done = [], [], 0
    old = sentence.spaces or [True] * len(sentence.words)
    for first, last, kind in spans:
        name = chance.choice(names[kind])
        words += sentence.words[done:first] + name
        spaces += old[done:first] + [True] * (len(name) - 1) + [old[last - 1]]
        done = last
    return TaggedSentence(words + sentence.words[done:], spaces + old[done:])
