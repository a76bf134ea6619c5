"""What a teacher says of texts: scores of names and tags, and tones, as `teach.py` writes them."""

import dataclasses
import pathlib

import torch
from examples import NOT_TAUGHT, EncodedSentence
from quotation_labels import LabelledArticle
from tone_examples import ToneExample


@dataclasses.dataclass
class Lessons:
    """`scores` has a row for every piece: the scores of the labels of names, of universal and of English
    tags. `articles` gives the first row of an article by its id, `tagged` that of each tagged sentence of the
    training data. `sentences` have no labels of their own, and know their first row. `windows` hold
    sentences, and people in them, with probabilities of the tone.
    """

    scores: torch.Tensor
    articles: dict[str, int]
    tagged: list[int]
    sentences: list[EncodedSentence]
    windows: list[ToneExample]

    def given_to(self, articles: list[LabelledArticle], tagged: list[EncodedSentence]) -> None:
        """Tells articles their rows, at the pieces with which a word begins, and tagged sentences theirs."""
        for sentence, first in zip(tagged, self.tagged, strict=True):
            sentence.taught = first
        for article in articles:
            first = self.articles[article.id]
            begins = [begin for paragraph in article.paragraphs for begin in paragraph.word_begins()]
            article.taught = [
                first + number if begin else NOT_TAUGHT for number, begin in enumerate(begins)
            ]

    def write(self, path: pathlib.Path) -> None:
        torch.save(vars(self), path.with_suffix(".part"))
        path.with_suffix(".part").rename(path)


def read_lessons(path: pathlib.Path) -> Lessons:
    """Reads a file that `teach.py` wrote here: it holds objects, so never one of unknown origin."""
    return Lessons(**torch.load(path, weights_only=False))
