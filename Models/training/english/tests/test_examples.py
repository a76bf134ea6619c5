"""Labels, links and other ways to write a window."""

from augmentation import changed
from examples import LabelSets, encoded, quotation_example, tagged_example
from corpora import TaggedSentence
from features import TextReader
from quotation_labels import labelled
from toys import paragraph, paragraphs, span
from windows import Segment, first_positions

TEXT = "“We sail,” Ane Holm said, “at dawn.”\nThe mate agreed that it was late."
QUOTATIONS = [
    {
        "content": [span(TEXT, "“We sail,”"), span(TEXT, "“at dawn.”")],
        "cue": [span(TEXT, "said")],
        "source": [span(TEXT, "Ane Holm")],
    },
    {
        "content": [span(TEXT, "that it was late")],
        "cue": [span(TEXT, "agreed")],
        "source": [span(TEXT, "The mate")],
    },
]


def article():
    return labelled("a", paragraphs(TEXT), QUOTATIONS)


def example(change=None, groups=((0, 0, 14), (1, 0, 8))):
    item = article()
    starts = first_positions(item.paragraphs)
    return quotation_example(item, starts, [Segment(*group) for group in groups], change)


def columns(item):
    return ["".join("OBI"[label] if label >= 0 else "." for label in column) for column in zip(*item.labels)]


def test_labels_and_links():
    item = example()
    content, cue, source = columns(item)
    assert content == ".BIIIIOOOOBIIII.OOOBIIIO."[: len(content)]
    assert cue == ".OOOOOOOBOOOOOO.OOBOOOOO."
    assert source == ".OOOOOBIOOOOOOO.BIOOOOOO."
    assert item.links[1] == [8, 6] and item.links[11] == [8, 6] and item.links[20] == [18, 16]
    assert item.links[0] == [-100, -100]


def test_a_cue_in_another_window_is_none():
    assert example(groups=((0, 9, 14),)).links[1] == [0, 0]


def test_a_cut_content_begins_anew():
    assert columns(example(groups=((0, 2, 14),)))[0].startswith(".BII")


def test_without_marks_the_content_still_begins():
    item = example("none")
    content, cue, _ = columns(item)
    assert content == ".BIIOOOOBII.OOOBIIIO."
    assert item.links[1] == [cue.index("B"), cue.index("B") - 2]
    assert max(item.rows) < 5


def test_styles():
    text = '"We sail," she said.'
    assert changed(paragraph(text), "curly").paragraph.text == "“We sail,” she said."
    assert changed(paragraph(text), "single").paragraph.text == "‘We sail,’ she said."
    plain = changed(paragraph("“We sail,” she said."), "plain single").paragraph
    assert plain.text == "'We sail,' she said." and plain.pieces[0] == 1005
    assert plain.states == paragraph(text).states


def test_capitals():
    assert changed(paragraph("A boat in Oslo 3"), "headline").paragraph.cases == [1, 2, 2, 2, 3]
    assert changed(paragraph("A boat in OSLO 3"), "lower").paragraph.cases == [0, 0, 0, 0, 3]


class ToyReader(TextReader):
    def __init__(self):
        pass

    def paragraph(self, text, start=0):
        return paragraph(text, start)


def test_sentences_fall_back_to_spaces():
    sentence = TaggedSentence(["can", "not", "."], spaces=[False, False, True])
    item = encoded(ToyReader(), sentence)
    assert item.paragraph.text == "can not ." and item.first_pieces == [0, 1, 2]


def test_tagged_labels_stand_on_first_pieces():
    sentence = TaggedSentence(["o'clock", "Ane"], entities=["O", "B-PER"])
    item = tagged_example([encoded(ToyReader(), sentence)], LabelSets([], []))
    assert [labels[0] for labels in item.labels] == [-100, 0, -100, -100, 1, -100]
