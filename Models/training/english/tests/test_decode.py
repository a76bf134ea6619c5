"""The best row of labels, and what links choose."""

import itertools
import random

import numpy as np
from decode import WindowScores, best_path, role_spans, spans_of, window_quotations
from quotation_labels import ROLES
from windows import Window


def test_the_path_is_the_best_allowed_one():
    chance = np.random.default_rng(2)
    for labels, count in itertools.product((3, 5), (1, 2, 5)):
        scores = chance.normal(size=(count, labels))
        allowed = [
            path
            for path in itertools.product(range(labels), repeat=count)
            if all(
                label == 0 or label % 2 or (place and path[place - 1] in (label, label - 1))
                for place, label in enumerate(path)
            )
        ]
        best = max(allowed, key=lambda path: sum(scores[place, label] for place, label in enumerate(path)))
        assert best_path(scores) == list(best)


def test_spans():
    assert spans_of([0, 1, 2, 1, 0, 3, 4, 4]) == [(1, 3, 0), (3, 4, 0), (5, 8, 1)]


def window_of(count):
    positions = [-1, *range(count), -1]
    return Window([0] * len(positions), [0] * len(positions), positions)


def decoded(tags, links, window, biases=None):
    scores = WindowScores(tags, links)
    biases = biases or {}
    spans = {role: role_spans([scores], [window], role, biases.get(role, 0.0))[0] for role in ROLES}
    return window_quotations(scores, spans)


def certain(rows):
    """Scores of three rows of labels, one a role."""
    tags = np.full((len(rows[0]), 3, 3), -20.0)
    for role, row in enumerate(rows):
        for place, label in enumerate(row):
            tags[place, role, label] = 0
    return tags


def test_contents_of_one_cue_are_one_quotation():
    #        [CLS] c  c  s  q  c  .  [SEP]
    tags = certain([[0, 1, 2, 0, 0, 1, 0, 0], [0, 0, 0, 0, 1, 0, 0, 0], [0, 0, 0, 1, 0, 0, 0, 0]])
    links = np.full((2, 8, 8), -9.0)
    links[0, :, 4] = links[1, :, 3] = -0.1
    (found,) = decoded(tags, links, window_of(6))
    assert (found.contents, found.cue, found.source) == ([(1, 3), (5, 6)], (4, 5), (3, 4))
    links[0, 5] = -9.0
    links[0, 5, 0] = -0.1
    found = decoded(tags, links, window_of(6))
    assert [(item.contents, item.cue, item.source) for item in found] == [
        ([(1, 3)], (4, 5), (3, 4)),
        ([(5, 6)], None, (3, 4)),
    ]


def test_what_has_neither_cue_nor_source_is_no_quotation():
    tags = certain([[0, 1, 2, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    assert decoded(tags, np.zeros((2, 4, 4)), window_of(2)) == []


def test_a_bias_against_o_finds_more():
    tags = np.log(np.full((4, 3, 3), 1 / 3))
    tags[:, 0] = np.log([0.6, 0.3, 0.1])
    scores = WindowScores(tags, np.zeros((2, 4, 4)))
    assert role_spans([scores], [window_of(2)], "content", 0.0) == [[]]
    assert role_spans([scores], [window_of(2)], "content", -1.0) == [[(1, 2), (2, 3)]]


def test_marks_hold_no_span():
    chance = random.Random(3)
    tags = np.array([[[chance.random() for _ in range(3)] for _ in range(3)] for _ in range(9)])
    window = window_of(7)
    window.positions[4] = -1
    (spans,) = role_spans([WindowScores(tags, np.zeros((2, 9, 9)))], [window], "cue", -9.0)
    assert spans and all(0 < first and last < 9 and not first <= 4 < last for first, last in spans)
