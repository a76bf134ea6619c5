"""Windows hold every piece once and are never too long."""

import random

from features import CLASSIFIER, SEPARATOR
from toys import paragraph, paragraphs
from windows import article_windows, packed, segments


def test_windows_hold_every_piece_once():
    chance = random.Random(1)
    for _ in range(50):
        lines = ["A boat sailed. " * chance.randint(1, 30) for _ in range(chance.randint(1, 12))]
        article = paragraphs("\n".join(lines))
        for longest in (8, 31, 192):
            windows = article_windows(article, longest)
            held = [place for window in windows for place in window.positions if place >= 0]
            assert held == list(range(sum(len(item.pieces) for item in article)))
            for window in windows:
                assert len(window) <= longest
                assert window.pieces[0] == CLASSIFIER and window.pieces[-1] == SEPARATOR


def test_a_long_paragraph_is_cut_after_a_sentence():
    article = [paragraph("One two three. “Four five!” Six seven eight nine.")]
    assert [(part.first, part.last) for part in segments(article, 12)] == [(0, 9), (9, 14)]


def test_a_random_first_boundary_moves_the_others():
    article = segments(paragraphs("\n".join(["a b c d"] * 40)))
    counts = {len(packed(article, 60, random.Random(seed))[0]) for seed in range(20)}
    assert len(counts) > 3
