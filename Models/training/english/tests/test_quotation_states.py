"""The automaton against the cases that Swift's tests read too."""

import pathlib
import random

from quotation_states import quotation_states, text_states

ROOT = pathlib.Path(__file__).resolve().parents[4]
CASES = ROOT / "Tests/TextCoreTests/Fixtures/quotation-states.txt"


def test_cases():
    lines = [line for line in CASES.read_text(encoding="utf-8").split("\n") if line]
    lines = [line for line in lines if not line.startswith("#")]
    assert len(lines) > 100 and len(lines) % 2 == 0
    for text, digits in zip(lines[::2], lines[1::2]):
        assert "".join(map(str, quotation_states(text))) == digits, text


def test_every_text_has_a_state_for_every_scalar():
    chance = random.Random(4)
    for _ in range(2000):
        text = "".join(chance.choices("ab s90.,-( \t“”‘’'\"`«»‹›„—é", k=chance.randint(0, 40)))
        states = quotation_states(text)
        assert len(states) == len(text) and set(states) <= {0, 1, 2}


def test_paragraphs_know_nothing_of_each_other():
    assert text_states("“a\nb”") == [2, 1, 0, 0, 2]


def test_many_marks_take_linear_time():
    for text in ("'a " * 20000, "dogs' " * 20000 + ",'", "'dogs' " * 20000, "'" * 40001):
        assert len(quotation_states(text)) == len(text)
