"""Writes what a teacher says of texts without labels, for `train.py --lessons`.

    python teach.py --source FOLDER --data FOLDER --teacher-source FOLDER --teacher FILE --output FILE

Names and tags: of the articles whose quotations are known, of the tagged sentences and of these with other
names, of sentences without labels, and of some of those whose names a machine labelled. Tone: of the
sentences of three fifths of the articles, and toward the people whom the teacher finds named in them.
"""

import argparse
import pathlib
import random

import torch
from collection import articles as labelled_articles
from collection import doubtful_sentences, tagged_sentences, treebank_labels, unlabelled_sentences
from corpora import ENTITY_LABELS, TaggedSentence
from decode import sized_batches
from examples import EncodedSentence, LabelSets, encoded, inputs, tagged_example
from features import CLASSIFIER, NO_FEATURE, SEPARATOR, Paragraph, TextReader
from lessons import Lessons
from quotation_labels import LabelledArticle
from renaming import names_of, renamed
from teacher import Teacher, loaded_teacher
from tone_examples import MOST_TOGETHER, ToneExample, ToneSentence, tone_batch
from windows import LONGEST, article_windows, ends_sentence

DOUBTFUL_SENTENCES = 36000
RENAMINGS = 2
"""How often a tagged sentence comes with other names."""
TOGETHER = 4
BATCH = 6144
TONE_SHARE = 0.6
SHORTEST, LONGEST_SENTENCE = 6, 120
"""Pieces of a sentence whose tone is told."""
MOST_PEOPLE = 4
BEGIN, WITHIN = ENTITY_LABELS.index("B-PER"), ENTITY_LABELS.index("I-PER")


class Scores:
    """The rows of the lessons, filled window by window."""

    def __init__(self, model: Teacher):
        self.model = model
        self.windows: list = []
        self.places: list[list[int]] = []
        self.count = 0

    def add(self, window, places: list[int]) -> None:
        """A window (with `pieces` and `rows`) and the row of each of its pieces, negative for none."""
        self.windows.append(window)
        self.places.append(places)

    def rows(self) -> torch.Tensor:
        heads = (self.model.entities, self.model.universal, self.model.english)
        result = torch.zeros(self.count, sum(head.out_features for head in heads), dtype=torch.half)
        order = sorted(range(len(self.windows)), key=lambda number: len(self.windows[number].pieces))
        for batch in sized_batches(order, [len(each.pieces) for each in self.windows], BATCH):
            pieces, rows, mask = inputs([self.windows[number] for number in batch])
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                hidden = self.model.encode(pieces, rows, mask)
                found = torch.cat([head(hidden).float() for head in heads], -1)
            for row, number in enumerate(batch):
                places = torch.tensor(self.places[number])
                result[places[places >= 0]] = found[row, : len(places)][places >= 0].half()
        return result


def add_articles(scores: Scores, articles: list[LabelledArticle]) -> dict[str, int]:
    """Adds the windows of articles; gives the first row of each."""
    firsts = {}
    for article in articles:
        firsts[article.id] = scores.count
        for window in article_windows(article.paragraphs):
            places = [-1 if position < 0 else scores.count + position for position in window.positions]
            scores.add(window, places)
        scores.count += sum(len(paragraph.pieces) for paragraph in article.paragraphs)
    return firsts


def add_sentences(scores: Scores, sentences: list[EncodedSentence], labels: LabelSets) -> None:
    """Adds sentences, some to a window, and tells each its first row."""
    group: list[EncodedSentence] = []

    def close() -> None:
        window = tagged_example(group, labels)
        places = [item.taught + n for item in group for n in range(len(item.paragraph.pieces))]
        scores.add(window, [-1, *places[: len(window.pieces) - 2], -1])
        group.clear()

    size = 0
    for item in sentences:
        length = len(item.paragraph.pieces)
        if group and (len(group) == TOGETHER or size + length > LONGEST - 6):
            close()
            size = 0
        item.taught = scores.count
        scores.count += length
        size += length
        group.append(item)
    if group:
        close()


def sentences_to_teach(
    data: pathlib.Path, tagged: list[TaggedSentence], reader: TextReader
) -> list[EncodedSentence]:
    """Sentences of whose names and tags nothing is read, and the tagged ones with other names."""
    doubtful = doubtful_sentences(data)
    names, chance = names_of(tagged + doubtful), random.Random(11)
    others = [renamed(sentence, names, chance) for _ in range(RENAMINGS) for sentence in tagged]
    others = [item for item in others if item]
    others += [item.without_labels() for item in doubtful[:DOUBTFUL_SENTENCES]]
    return unlabelled_sentences(data, reader) + [encoded(reader, item) for item in others]


def people(first: int, last: int, labels: list[int], begins: list[bool], pieces: list[int]) -> list[list[int]]:
    """The first mention of each person in a sentence `first..<last`, as pieces of it; who has the same last
    piece is the same."""
    found: dict[int, list[int]] = {}
    number = first
    while number < last:
        end = number + 1
        if begins[number] and labels[number] == BEGIN:
            while end < last and (not begins[end] or labels[end] == WITHIN):
                end += 1
            found.setdefault(pieces[end - 1], list(range(number - first, end - first)))
        number = end
    return list(found.values())[:MOST_PEOPLE]


def sentences_of(
    paragraph: Paragraph, labels: list[int]
) -> list[tuple[list[int], list[int], list[list[int]]]]:
    """Pieces, feature rows and people of the sentences of a paragraph."""
    found, first, begins, rows = [], 0, paragraph.word_begins(), paragraph.rows()
    for number in range(len(paragraph.pieces)):
        last = number + 1
        if last == len(paragraph.pieces) or ends_sentence(paragraph, number):
            if SHORTEST <= last - first <= LONGEST_SENTENCE:
                own = people(first, last, labels, begins, paragraph.pieces)
                found.append((paragraph.pieces[first:last], rows[first:last], own))
            first = last
    return found


def tone_windows(
    articles: list[LabelledArticle], firsts: dict[str, int], scores: torch.Tensor
) -> list[ToneExample]:
    """Windows of one to five sentences of an article, each a sentence of its own tone and, in the same
    pieces, one for everybody named in it."""
    chance = random.Random(7)
    order = list(articles)
    chance.shuffle(order)
    windows = []
    for article in order[: int(len(order) * TONE_SHARE)]:
        sentences, row = [], firsts[article.id]
        for paragraph in article.paragraphs:
            rows = scores[row : row + len(paragraph.pieces), : len(ENTITY_LABELS)]
            sentences += sentences_of(paragraph, rows.float().argmax(1).tolist())
            row += len(paragraph.pieces)
        place = 0
        while place < len(sentences):
            count = 1 if chance.random() < 0.5 else chance.randint(2, MOST_TOGETHER)
            window = ToneExample([CLASSIFIER], [NO_FEATURE], [])
            for pieces, rows, targets in sentences[place : place + count]:
                if len(window.pieces) + len(pieces) + 1 > LONGEST:
                    break
                start = len(window.pieces)
                window.sentences += [
                    (start, ToneSentence(pieces, rows, own, label=0)) for own in ([], *targets)
                ]
                window.pieces += pieces
                window.rows += rows
                place += 1
            window.pieces.append(SEPARATOR)
            window.rows.append(NO_FEATURE)
            windows.append(window)
    return windows


def judge(model: Teacher, windows: list[ToneExample]) -> None:
    """Gives everything in windows the probabilities, and the intensity, that the teacher says."""
    order = sorted(range(len(windows)), key=lambda number: len(windows[number].pieces))
    for batch in sized_batches(order, [len(window.pieces) for window in windows], BATCH):
        chosen = [windows[number] for number in batch]
        pieces, rows, mask = inputs(chosen)
        tones = tone_batch(chosen, pieces.shape[1])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            targets, own = model.tone_scores(model.encode(pieces, rows, mask), tones)
        scores = torch.where(tones.of_sentence[:, None], own[:, :3], targets)
        probabilities = torch.softmax(scores, -1).tolist()
        items = [item for window in chosen for _, item in window.sentences]
        for item, taught, intensity in zip(items, probabilities, own[:, 3].tolist()):
            item.taught = taught
            if not item.targets:
                item.intensity = intensity


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("source", "data", "teacher-source", "teacher", "output"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(2)
    reader, labels = TextReader(options.source), treebank_labels(options.data)
    model, _ = loaded_teacher(options.teacher, options.teacher_source)
    articles = labelled_articles(options.data, "train", reader)
    labelled_sentences = tagged_sentences(options.data)
    tagged = [encoded(reader, item) for item in labelled_sentences]
    sentences = sentences_to_teach(options.data, labelled_sentences, reader)
    scores = Scores(model)
    firsts = add_articles(scores, articles)
    add_sentences(scores, tagged, labels)
    add_sentences(scores, sentences, labels)
    rows = scores.rows()
    windows = tone_windows(articles, firsts, rows)
    judge(model, windows)
    Lessons(rows, firsts, [item.taught for item in tagged], sentences, windows).write(options.output)
    print(f"{len(articles)} articles, {len(sentences)} sentences, {len(rows)} pieces, {len(windows)} windows")


if __name__ == "__main__":
    main()
