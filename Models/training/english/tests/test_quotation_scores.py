"""The figures of quotations."""

from quotation_scores import ArticleText, summary, tally
from toys import span

TEXT = "“We sail at dawn today,” Ane Holm said. The mate thought it was “late” and the cook agreed."
GOLD = [
    {
        "content": [span(TEXT, "“We sail at dawn today,”")],
        "cue": [span(TEXT, "said")],
        "source": [span(TEXT, "Ane Holm")],
    },
    {
        "content": [span(TEXT, "it was “late”")],
        "cue": [span(TEXT, "thought")],
        "source": [span(TEXT, "The mate")],
    },
]


def test_types():
    text = ArticleText(TEXT)
    assert [text.type(item["content"]) for item in GOLD] == ["direct", "mixed"]
    assert text.type([span(TEXT, "the cook agreed")]) == "indirect"
    assert ArticleText("‘We sail,’ she said").type([[0, 10]]) == "indirect"


def test_gold_is_perfect():
    figures = summary([ArticleText(TEXT)], [GOLD], [GOLD])
    assert all(part["f1"] == 100 and part["source"] == 100 for part in figures.values())


def test_borders_may_differ_by_marks_and_a_wrong_source_counts():
    found = [
        {"content": [span(TEXT, "We sail at dawn today")], "source": [span(TEXT, "Holm")]},
        {"content": [span(TEXT, "it was “late”")], "source": [span(TEXT, "the cook")]},
        {"content": [span(TEXT, "agreed")], "source": []},
    ]
    result = tally([ArticleText(TEXT)], [GOLD], [found])
    assert (result.gold, result.found, result.paired, result.end_to_end) == (2, 3, 2, 1)
    assert (result.matched, result.source_right) == (2, 1)


def test_spans_are_counted_for_themselves():
    split = [{"content": [span(TEXT, "We sail"), span(TEXT, "it was")], "source": []}]
    assert tally([ArticleText(TEXT)], [split], [split], "span").gold == 2
