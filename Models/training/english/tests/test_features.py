"""Letter case, and the row of a piece."""

from features import CAPITAL, LOWER, NUMBER, OTHER, UPPER, scalar_cases, word_case
from toys import paragraph


def test_word_case():
    expected = {
        "boat": LOWER, "Boat": CAPITAL, "BOAT": UPPER, "B": CAPITAL, "b": LOWER, "BoAT": CAPITAL,
        "iPad": LOWER, "B2": UPPER, "2B": NUMBER, "1984": NUMBER, "_B": OTHER, "É": CAPITAL,
        "ÉTÉ": UPPER, "ǅ": CAPITAL, "船": LOWER, "²": NUMBER,
    }  # fmt: skip
    for word, case in expected.items():
        assert word_case(word) == case, word


def test_scalars_have_the_case_of_their_word():
    assert scalar_cases("U.S. don't") == [1, 4, 1, 4, 4, 0, 0, 0, 4, 0]


def test_rows():
    assert paragraph("He said “No”.").rows() == [1, 0, 14, 6, 14, 4]
