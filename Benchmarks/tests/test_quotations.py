"""The comparison of quotations: what is measured, what is counted, what is left out."""

import os
import sys
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[1]))

from harness import comparisons, corpora, goals, quotations  # noqa: E402
from harness.measurement import Measurement, MeasurementFailed, Series, Side, alternate  # noqa: E402

TEXT = "“The ferry is late,” said Oda Lund. Per Vik denied that it had sailed."
FERRY = {"content": [[0, 20]], "cue": [[21, 25]], "source": [[26, 34]]}
SAILED = {"content": [[51, 69]], "cue": [[44, 50]], "source": [[36, 43]]}


def series(name, cpu, wall, **facts):
    return Series(Side(name, []), [Measurement(9, 9, 2**20, cpu, wall, facts, {})])


class Quotations(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        self.records = [
            {"id": "0", "text": TEXT, "quotes": [FERRY, SAILED]},
            {"id": "1", "text": TEXT, "quotes": [FERRY]},
        ]

    def file(self, name, records):
        return corpora.written(records, self.folder / name)

    def compared(self, found, peer, threads=1, records=None):
        paths = [self.file("ours.jsonl", found), self.file("peer.jsonl", peer)]
        sides = [
            series("Dateline", 2.0, 1.0),
            series(quotations.SFU, 4.0, 4.0, failures=["ValueError: unclosed"]),
        ]
        return quotations.comparison(
            "news", records or self.records, sides, paths, threads
        )

    def test_speed_failures_and_quality_stand_beside_the_ratio(self):
        whole = [{"id": "0", "quotes": [FERRY, SAILED]}, {"id": "1", "quotes": [FERRY]}]
        ours, peer = self.compared(whole, [{"id": "0", "quotes": [FERRY]}]).rows
        self.assertEqual(
            ours.accuracy,
            "14 words/s a core, 28 by the clock; 0 of 2 articles failed; "
            "F1 all 100.0, direct and mixed 100.0, direct spans 100.0",
        )
        self.assertIn("1 of 2 articles failed; F1 all 50.0, direct and mixed 66.7", peer.accuracy)
        self.assertEqual((ours.ratio, peer.ratio), (None, 2.0))
        self.assertEqual(peer.notes, ["for instance: ValueError: unclosed"])

    def test_two_threads_compare_by_the_clock(self):
        self.assertEqual(self.compared([], [], threads=2).rows[1].ratio, 4.0)

    def test_articles_without_annotations_have_no_quality(self):
        plain = [{"id": "0", "text": TEXT}]
        row = self.compared([{"id": "0", "quotes": []}], [], records=plain).rows[0]
        self.assertTrue(row.accuracy.endswith("by the clock; 0 of 1 articles failed"))

    def test_a_second_article_of_one_id_is_kept(self):
        given = self.file("given.jsonl", [{"id": "a", "text": "A\u2028B", "title": "T"}] * 2)
        self.assertEqual(
            corpora.read(corpora.annotated(self.folder, given, 2)),
            [{"id": "0", "text": "A\u2028B"}, {"id": "1", "text": "A\u2028B"}],
        )

    def test_loading_is_left_out_of_the_time_of_the_command(self):
        spin = "import time; end = time.process_time() + {}\nwhile time.process_time() < end: pass"
        run = [sys.executable, "-c", spin.format(0.3) + "\nprint('{}')"]
        loading = (sys.executable, "-c", spin.format(0.2))
        side = quotations.Command("Dateline", run, loading=loading, found=self.folder / "f.jsonl")
        found = alternate([side], 1, lambda _: None, quotations.measured)[0].measurements[0]
        self.assertGreater(found.process_cpu, 0.3)
        self.assertLess(found.stage_cpu, 0.25)
        self.assertEqual(side.found.read_text(), "{}\n")
        with self.assertRaisesRegex(MeasurementFailed, "Dateline: too few articles"):
            quotations.measured(replace(side, command=loading, loading=tuple(run)))

    def test_the_extractor_that_needs_a_clone_is_left_out_without_one(self):
        bench = comparisons.Bench(".build/release/dateline-bench", "python", self.folder, 1, 0)
        for checkout, names in [
            ("", ["Dateline, 2 threads", "textacy"]),
            (
                "/clone",
                ["Dateline, 2 threads", "textacy", "SFU’s extractor", "SFU’s extractor, tuned"],
            ),
        ]:
            variables = {quotations.CHECKOUT: checkout, quotations.MODEL: "en_core_web_sm"}
            with mock.patch.dict(os.environ, variables):
                sides = quotations.sides_of(bench, self.folder / "articles.jsonl", 2)
                notes = self.compared([], []).rows[0].notes
            self.assertEqual([side.name for side, _ in sides], names)
            self.assertEqual(notes, [] if checkout else [quotations.NO_CHECKOUT])
        command, _ = sides[0]
        self.assertEqual(command.command[0], ".build/release/dateline")
        self.assertEqual(command.command[-3:], ("--threads", "2", "--quiet"))
        self.assertIn("--processes 2", " ".join(sides[1][0].command))
        as_published = ["--as-published" in side.command for side, _ in sides]
        self.assertEqual(as_published, [False, False, True, False])
        self.assertEqual(len({found for _, found in sides}), 4)

    def test_goals_count_failures_and_need_the_extractor(self):
        with_failure = self.compared([{"id": "0", "quotes": []}], [])
        self.assertEqual(
            [(each.figure, each.reached) for each in goals.of(with_failure)], [("1 failed", False)]
        )
        both = self.compared([], [], threads=2)
        self.assertEqual([each.figure for each in goals.of(both)], ["4.0 ×"])
        both.rows.pop()
        self.assertEqual(goals.of(both), [])


if __name__ == "__main__":
    unittest.main()
