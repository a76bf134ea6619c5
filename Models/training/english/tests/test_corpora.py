"""Labels of names, titles and spaces."""

import pathlib
import tempfile

from corpora import (
    OUTSIDE_OR_MISC,
    UNKNOWN,
    TaggedSentence,
    bio_sentences,
    label_spans,
    mapped,
    treebank_sentences,
    with_doubt,
    with_misc_open,
)
from titles import without_titles


def test_kinds_are_mapped():
    given = ["B-person", "I-person", "O", "I-geo", "B-GPE", "I-FAC", "I-corporation", "B-product"]
    assert mapped(given) == ["B-PER", "I-PER", "O", "O", "B-LOC", "I-LOC", "B-ORG", "B-MISC"]


def test_titles_leave_the_name():
    words = "Prime Minister Ane Holm met Mr. Lind and President".split()
    labels = "B-PER I-PER I-PER I-PER O B-PER I-PER O B-PER".split()
    assert without_titles(words, labels) == "O O B-PER I-PER O O B-PER O O".split()


def test_doubt():
    def sentence(text, labels):
        return TaggedSentence(text.split(), entities=labels.split())

    sure = [sentence("He likes Tarn", "O O B-LOC")] * 4
    odd = sentence("He and Tarn and Ostrava Fund on Monday", "O O B-ORG O O B-ORG O O")
    result = with_doubt([*sure, odd])
    assert result[0].entities == ["O", "O", "B-LOC"]
    assert result[4].entities == ["O", "O", UNKNOWN, "O", UNKNOWN, "B-ORG", "O", "O"]


def test_a_capital_may_be_misc():
    sentence = TaggedSentence("The Tarnish boat in May".split(), entities=["O"] * 5)
    assert with_misc_open(sentence).entities == ["O", OUTSIDE_OR_MISC, "O", "O", "O"]


def test_spans():
    assert label_spans("B-PER I-PER B-PER O B-LOC I-ORG".split()) == [
        (0, 2, "PER"),
        (2, 3, "PER"),
        (4, 5, "LOC"),
        (5, 6, "ORG"),
    ]


def test_files():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a"
        path.write_text("# doc = x\nAne\tB-PER\nran\tO\n\n\nOslo\tB-LOC\n")
        assert [item.entities for item in bio_sentences(path)] == [["B-PER", "O"], ["B-LOC"]]
        rows = ["1\tWe\twe\tPRON\tPRP", "2-3\tdon't\t_\t_\t_", "2\tdo\tdo\tAUX\tVBP"]
        rows += ["3\tn't\tnot\tPART\tRB", "4\tgo\tgo\tVERB\tVB", "5\t.\t.\tPUNCT\t."]
        tails = {"4\t": "SpaceAfter=No"}
        lines = [row + "\t_\t_\t_\t_\t" + tails.get(row[:2], "_") for row in rows]
        path.write_text("# text\n" + "\n".join(lines) + "\n\n")
        (sentence,) = treebank_sentences(path)
        assert sentence.text() == ("We don't go.", [0, 3, 5, 9, 11])
        assert sentence.universal[2] == "PART"
