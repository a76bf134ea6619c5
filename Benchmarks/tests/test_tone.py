"""The comparison of tone: what is refused, what is counted."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from harness import goals, tone  # noqa: E402
from harness.measurement import Measurement, Series, Side  # noqa: E402

RECORDS = [
    {"id": "a", "text": "Grim.", "score": -0.5, "label": -1},
    {"id": "b", "text": "Two.", "score": 0.0, "label": 0},
    {"id": "c", "text": "Fine.", "score": 0.5, "label": 1},
]


def series(name, cpu):
    facts = {"bytes": 1_000_000}
    return Series(Side(name, []), [Measurement(9, 9, 2**20, cpu, cpu, facts, {})])


def judged(*pairs):
    return [
        {"id": record["id"], "score": score, "label": label}
        for record, (score, label) in zip(RECORDS, pairs)
    ]


class Tone(unittest.TestCase):
    def compared(self, vader, ours=judged((-0.4, -1), (None, None), (0.4, 1)), records=RECORDS):
        sides = [series(tone.OURS, 0.01), series(tone.METHOD, 0.02), series(tone.VADER, 0.5)]
        method = [
            {key: value for key, value in each.items() if key != "label"}
            for each in judged((-0.4, 0), (0.0, 0), (0.4, 0))
        ]
        return tone.comparison("news", records, sides, [ours, method, vader])

    def test_speed_and_quality_stand_beside_the_ratio(self):
        ours, method, vader = self.compared(judged((-0.4, -1), (0.0, 0), (0.4, 0))).rows
        self.assertEqual(ours.accuracy, "100.0 MB/s; r 1.000, macro F1 1.000")
        self.assertEqual(
            method.accuracy, "50.0 MB/s; r 1.000; compound within 0.0000 of vaderSentiment’s"
        )
        self.assertEqual(vader.accuracy, "2.0 MB/s; r 1.000, macro F1 0.556")
        self.assertEqual((ours.ratio, method.ratio, vader.ratio), (None, None, 50.0))

    def test_a_side_that_leaves_sentences_out_gets_no_ratio(self):
        vader = self.compared(judged((-0.4, -1), (0.0, 0))).rows[2]
        self.assertIsNone(vader.ratio)
        self.assertIn("every sentence", vader.refusal)

    def test_the_goals(self):
        right = goals.of(self.compared(judged((-0.4, -1), (0.0, 0), (0.4, 1))))
        self.assertEqual([each.reached for each in right], [True, True])
        wrong = goals.of(self.compared(judged((-0.4, -1), (0.1, 0), (0.4, 1))))
        self.assertEqual([each.reached for each in wrong], [True, False])

    def test_sentences_that_nobody_judged_have_no_quality(self):
        plain = [{"id": each["id"], "text": each["text"]} for each in RECORDS]
        rows = self.compared(judged((-0.4, -1), (0.0, 0), (0.4, 1)), records=plain).rows
        self.assertEqual(rows[0].accuracy, "100.0 MB/s")


if __name__ == "__main__":
    unittest.main()
