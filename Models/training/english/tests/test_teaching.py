"""What a teacher says, and where it comes into training."""

import random

import torch
from corpora import ENTITY_LABELS, TaggedSentence
from examples import EncodedSentence, LabelSets, quotation_example, tagged_example
from lessons import Lessons
from losses import taught_loss
from quotation_labels import labelled
from renaming import names_of, renamed
from teach import people, sentences_of, tone_windows
from teacher import distance_buckets
from tone_examples import tone_batch
from torch import nn
from toys import paragraph, paragraphs
from windows import Segment, first_positions

TEXT = "Ane Holm met Per Vik. Holm left Oslo."


def name_labels(text, names):
    """Labels of the pieces: B and I of PER for the words of each name, O for the rest."""
    words = [text[first:last] for first, last in paragraph(text).spans]
    labels = [0] * len(words)
    for name in names:
        for number, word in enumerate(name.split()):
            kind = "B-PER" if number == 0 else "I-PER"
            for place in [place for place, other in enumerate(words) if other == word]:
                labels[place] = ENTITY_LABELS.index(kind)
    return labels


def test_words_begin_where_no_letter_goes_on():
    item = paragraph("don't 3rd")
    assert item.word_begins() == [True] * 4
    item.spans = [(0, 2), (2, 3), (3, 4), (4, 5), (6, 7), (7, 9)]
    assert item.word_begins() == [True, False, True, True, True, False]


def test_an_article_knows_the_rows_of_its_pieces():
    article = labelled("a", paragraphs("Ane left.\nPer came."), [])
    Lessons(torch.zeros(16, 3), {"a": 10}, [], [], []).given_to([article], [])
    starts = first_positions(article.paragraphs)
    window = quotation_example(article, starts, [Segment(0, 1, 3), Segment(1, 0, 3)], None)
    assert window.taught == [-1, 11, 12, -1, 13, 14, 15, -1]


def test_a_sentence_is_taught_where_its_words_begin():
    item = EncodedSentence(paragraph("o'clock Ane"), [0, 3], TaggedSentence(["o'clock", "Ane"]), taught=5)
    window = tagged_example([item], LabelSets([], []))
    assert window.taught == [-1, 5, -1, -1, 8, -1]
    assert all(label == -100 for row in window.labels for label in row)


def test_tagged_sentences_know_their_rows_in_order():
    items = [EncodedSentence(paragraph(text), [0], TaggedSentence([text])) for text in ("Ane", "Per")]
    Lessons(torch.zeros(16, 3), {}, [7, 12], [], []).given_to([], items)
    assert [item.taught for item in items] == [7, 12]


def test_names_change_their_places_with_names_of_their_kind():
    words = ["Ane", "Holm", "left", "Oslo", "."]
    labels = ["B-PER", "I-PER", "O", "B-LOC", "O"]
    spaces = [True, True, True, False, False]
    sentence = TaggedSentence(words, spaces, labels)
    names = names_of([sentence, TaggedSentence(["Per"], entities=["B-PER"]), TaggedSentence(["out"])] * 3)
    assert names == {"PER": [["Ane", "Holm"], ["Per"]], "LOC": [["Oslo"]]}
    found = {renamed(sentence, names, random.Random(seed)).text()[0] for seed in range(20)}
    assert found == {"Ane Holm left Oslo.", "Per left Oslo."}
    longer = renamed(sentence, {"PER": [["Per"]], "LOC": [["New", "Oslo"]]}, random.Random(1))
    assert longer == TaggedSentence(["Per", "left", "New", "Oslo", "."], [True, True, True, False, False])
    assert renamed(TaggedSentence(["out"], entities=["O"]), names, random.Random(1)) is None


def test_people_of_a_sentence_are_told_once_by_their_last_name():
    text = "Ane Holm met Per Vik, and Holm left."
    item, labels = paragraph(text), name_labels(text, ["Ane Holm", "Per Vik"])
    labels[[text[slice(*span)] for span in item.spans].index("and") + 1] = ENTITY_LABELS.index("B-PER")
    found = people(0, len(item.pieces), labels, item.word_begins(), item.pieces)
    assert found == [[0, 1], [3, 4]]


def test_windows_hold_a_sentence_once_for_itself_and_everybody_in_it():
    text = TEXT + " It was late in the day."
    article = labelled("a", paragraphs(text), [])
    labels = name_labels(text, ["Ane Holm", "Per Vik"])
    scores = nn.functional.one_hot(torch.tensor(labels), len(ENTITY_LABELS)).float()
    assert [own for _, _, own in sentences_of(article.paragraphs[0], labels)] == [[[0, 1], [3, 4]], []]
    windows = tone_windows([article] * 5, {"a": 0}, scores)
    for window in windows:
        batch = tone_batch([window], len(window.pieces))
        for (start, item), mean in zip(window.sentences, batch.sentences):
            assert window.pieces[start : start + len(item.pieces)] == item.pieces
            assert mean[start : start + len(item.pieces)].sum().isclose(torch.tensor(1.0))
    assert sum(len(item.targets) > 0 for window in windows for _, item in window.sentences) == 6


def test_what_the_teacher_says_is_met_by_saying_the_same():
    torch.manual_seed(1)

    class Heads:
        entities, universal, english = nn.Linear(4, 2), nn.Linear(4, 3), nn.Linear(4, 3)

    hidden = torch.randn(1, 4, 4)
    scores = torch.cat([head(hidden[0]) for head in (Heads.entities, Heads.universal, Heads.english)], -1)
    item = EncodedSentence(paragraph("Ane left"), [0, 1], TaggedSentence(["Ane", "left"]), taught=0)
    window = tagged_example([item], LabelSets([], []))

    def beyond_entropy(shift):
        said = scores[1:3].detach() + torch.tensor([shift, 0, 0, 0, 0, 0, 0, 0])
        logarithms = torch.log_softmax(said[:, :2], -1)
        entropy = -(logarithms.exp() * logarithms).sum(-1).mean()
        loss, parts = taught_loss(Heads, hidden, [window], Lessons(said, {}, [], [], []))
        assert loss > parts["names taught"] > 0
        return parts["names taught"] - float(entropy)

    assert abs(beyond_entropy(0.0)) < 0.01
    assert beyond_entropy(3.0) > 0.1
    assert taught_loss(Heads, hidden, [window], None) == (0, {})


def test_distances_have_the_buckets_of_t5():
    row = distance_buckets(200)
    assert row[100, 100] == 0
    assert [int(row[100, 100 - distance]) for distance in (1, 7, 8, 12, 20, 64, 99)] == [1, 7, 8, 9, 10, 14, 15]
    assert [int(row[100, 100 + distance]) for distance in (1, 7, 8, 99)] == [17, 23, 24, 31]
