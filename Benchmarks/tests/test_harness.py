"""python3 -m unittest discover Benchmarks/tests: the harness itself, without any peer."""

import json
import os
import sys
import tempfile
import unittest
from array import array
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from harness import (  # noqa: E402
    agreement,
    comparisons,
    corpora,
    encoding,
    goals,
    instructions,
    meaning,
    table,
)
from harness.measurement import (  # noqa: E402
    Measurement,
    MeasurementFailed,
    Series,
    Side,
    alternate,
    measure,
)

REPORT = (
    '{"stage_cpu_s": 0.25, "stage_wall_s": 0.5, "facts": {"documents": 3}, '
    '"runtime": {"blas_core": ["Haswell"]}}'
)


def side(name, code="pass", **options):
    line = f"print('a line that is no report'); {code}; print({REPORT!r})"
    return Side(name, [sys.executable, "-c", line], **options)


def row(name, cpu, memory=2**20, **options):
    measurements = [Measurement(each, each, memory, each, each, {}, {}) for each in cpu]
    return comparisons.Row(name, Series(Side(name, []), measurements), **options)


class Measuring(unittest.TestCase):
    def test_a_process_reports_its_stage_and_is_measured_from_outside(self):
        found = measure(side("one", "block = bytearray(64 << 20); sum(range(10**6))"))
        self.assertEqual((found.stage_cpu, found.stage_wall), (0.25, 0.5))
        self.assertEqual(found.facts, {"documents": 3})
        self.assertGreater(found.peak_memory, 64 << 20)
        self.assertGreater(found.process_cpu, 0)
        self.assertGreaterEqual(found.process_wall, 0)

    def test_the_number_of_threads_reaches_every_library(self):
        code = "import os; assert os.environ['OMP_NUM_THREADS'] == '2'"
        measure(side("two", code, threads=2))

    def test_a_failed_process_is_an_error_with_its_command(self):
        with self.assertRaisesRegex(MeasurementFailed, "wrong: exit 3"):
            measure(Side("wrong", [sys.executable, "-c", "raise SystemExit(3)"]))

    def test_sides_alternate_and_a_slow_one_may_stop_earlier(self):
        notes = []
        series = alternate([side("a"), side("b", rounds=1), side("c")], 2, notes.append)
        order = [note.split()[1].rstrip(":") for note in notes]
        self.assertEqual(order, ["a", "b", "c", "a", "c"])
        self.assertEqual([len(one.measurements) for one in series], [2, 1, 2])


class Agreement(unittest.TestCase):
    facts = {"documents": 9, "vocabulary": 50, "nonzeros": 200, "sum_of_weights": 10.0}

    def differences(self, explained=(), **changed):
        return agreement.differences("news", {**self.facts, **changed}, self.facts, explained)

    def test_equal_outputs_agree(self):
        self.assertEqual(self.differences(), ([], []))

    def test_one_term_more_is_refused(self):
        self.assertEqual(self.differences(vocabulary=51), (["vocabulary 51 against 50"], []))

    def test_an_explained_difference_is_noted_up_to_its_size(self):
        known = [agreement.Explanation("news", "vocabulary", 1, "a letter of Unicode 16")]
        refused, noted = self.differences(known, vocabulary=51)
        self.assertEqual((refused, len(noted)), ([], 1))
        refused, noted = self.differences(known, vocabulary=52)
        self.assertEqual((len(refused), noted), (1, []))

    def test_weights_may_differ_by_rounding_alone(self):
        self.assertEqual(self.differences(sum_of_weights=10.00001), ([], []))
        self.assertEqual(len(self.differences(sum_of_weights=10.1)[0]), 1)

    def test_the_largest_error_of_sigma_counts(self):
        self.assertAlmostEqual(agreement.largest_sigma_error([4.0, 1.9], [4.0, 2.0]), 0.05)
        self.assertEqual(agreement.largest_sigma_error([4.0], [4.0, 2.0]), float("inf"))

    def test_a_coarser_decomposition_is_not_compared_with_a_finer_one(self):
        self.assertIsNone(agreement.refusal_of_decomposition(1e-4, 0.0))
        self.assertIsNone(agreement.refusal_of_decomposition(0.02, 0.05))
        self.assertIsNotNone(agreement.refusal_of_decomposition(0.02, 0.0))

    def test_looser_clusters_are_not_compared_with_tighter_ones(self):
        self.assertIsNone(agreement.refusal_of_clusters(0.60, 0.601))
        self.assertIsNotNone(agreement.refusal_of_clusters(0.55, 0.60))


class ResamplingAgreement(unittest.TestCase):
    facts = {"resamples": 9_999, "interval": [1.0, 3.0], "standard_error": 0.5}

    def refusal(self, interval, accelerated=False, **changed):
        ours = {**self.facts, "interval": interval, **changed}
        return agreement.refusal_of_resampling(ours, self.facts, accelerated)

    def test_the_error_of_an_end_is_that_of_a_normal_quantile(self):
        self.assertAlmostEqual(agreement.error_of_end(9_999, False), 0.02671, places=5)
        self.assertAlmostEqual(agreement.error_of_end(9_999, True), 0.03660, places=4)

    def test_ends_apart_by_chance_compare_and_others_do_not(self):
        self.assertIsNone(self.refusal([1.05, 2.95]))
        self.assertIn("0.22 standard errors", self.refusal([1.11, 3.0]))
        self.assertIsNone(self.refusal([1.11, 3.0], accelerated=True))
        self.assertIsNotNone(self.refusal([1.0, 3.2], accelerated=True))

    def test_fewer_resamples_are_not_compared_with_more(self):
        self.assertEqual(
            self.refusal([1.0, 3.0], resamples=999), "999 resamples against 9,999"
        )

    def test_p_values_compare_up_to_their_error(self):
        def refusal(ours, theirs):
            return agreement.refusal_of_resampling(
                {"resamples": 9_999, "p_value": ours}, {"resamples": 9_999, "p_value": theirs}
            )

        self.assertIsNone(refusal(0.040, 0.045))
        self.assertIsNotNone(refusal(0.040, 0.080))

    def test_the_median_has_no_goal(self):
        ours, peer = row("Dateline", [1.0]), row("SciPy", [20.0], ratio=20.0)
        found = goals.of(comparisons.Comparison("Bootstrap", "resampling", "", [ours, peer]))
        self.assertEqual([(each.figure, each.reached) for each in found], [("20.0 ×", True)])
        ours.notes.append(comparisons.MEDIAN)
        self.assertEqual(
            goals.of(comparisons.Comparison("Bootstrap", "resampling", "", [ours, peer])), []
        )


class Encoding(unittest.TestCase):
    vectors = [[0.6, 0.8], [1.0, 0.0]]

    def series(self, name, cpu, **facts):
        found = row(name, [cpu]).series
        return Series(found.side, [replace(each, facts=facts) for each in found.measurements])

    def test_equal_directions_have_the_cosine_1(self):
        twice = [[1.2, 1.6], [1.0, 0.0]]
        cosine, entry = agreement.differences_of_vectors(twice, self.vectors)
        self.assertAlmostEqual(cosine, 0, places=15)
        self.assertAlmostEqual(entry, 0.8)

    def test_one_turned_vector_is_refused(self):
        self.assertEqual(agreement.refusal_of_vectors(self.vectors, self.vectors), [])
        turned = [[0.61, 0.79], [1.0, 0.0]]
        self.assertEqual(len(agreement.refusal_of_vectors(turned, self.vectors)), 1)
        self.assertEqual(len(agreement.refusal_of_vectors(self.vectors[:1], self.vectors)), 1)

    def test_vectors_are_read_in_rows(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "vectors.f32")
            path.write_bytes(array("f", range(2 * encoding.WIDTH)).tobytes())
            self.assertEqual([each[0] for each in encoding.read(path)], [0, encoding.WIDTH])

    def test_a_peer_with_other_vectors_has_no_ratio(self):
        facts = {"documents": 2, "pieces": 10}
        ours = self.series("Dateline", 1.0, **facts)
        peers = [self.series(name, 2.0, **facts, batch=4) for name in ("PyTorch", "onnxruntime")]
        found = [self.vectors, self.vectors, [[1.0, 0.0], [1.0, 0.0]]]
        first, second = encoding.peer_rows(ours, peers, found, "stage_cpu")
        self.assertEqual((first.ratio, first.refusal), (2.0, None))
        self.assertEqual(second.ratio, None)
        self.assertIn("1 − cosine is 4.0e-01", second.refusal)
        peer = self.series("PyTorch", 2.0, documents=2, pieces=11, batch=4)
        (other,) = encoding.peer_rows(ours, [peer], found[:2], "stage_cpu")
        self.assertEqual(other.refusal, "pieces 10 against 11")

    def test_the_goals_are_a_ratio_and_a_share_of_sgemm(self):
        ours = row("Dateline", [1.0], share=0.49)
        peer = row("PyTorch", [1.3], ratio=1.3)
        found = goals.of(comparisons.Comparison("", "encoder", "news", [ours, peer]))
        shown = [(each.figure, each.reached) for each in found]
        self.assertEqual(shown, [("1.3 ×", True), ("49%", False)])

    def test_word_pieces_must_be_equal(self):
        rows = [row("Dateline", [1.0]), row("tokenizers", [9.0], refusal="pieces 9 against 8")]
        (verdict,) = goals.of(comparisons.Comparison("", "pieces", "news", rows))
        self.assertEqual((verdict.figure, verdict.reached), ("pieces 9 against 8", False))

    def test_quality_is_the_mean_over_seeds(self):
        measurements = [
            Measurement(1, 1, 1, 1, 1, {"nmi": x, "ari": x, "bcubed": 1.0}, {}) for x in (0.5, 1.0)
        ]
        shown = meaning.quality(Series(Side("Dateline, lsa", []), measurements))
        self.assertEqual(shown, "NMI 0.750, ARI 0.750, B-cubed F1 1.000")


class Collections(unittest.TestCase):
    def test_parts_of_the_sample_hold_its_texts(self):
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(Path(__file__).parents[2])
        with tempfile.TemporaryDirectory() as folder:
            everything = corpora.sample()
            half = corpora.part_of_sample(Path(folder), 2).read_text().splitlines()
            self.assertEqual(len(half), (len(everything) + 1) // 2)
            leads = [json.loads(line) for line in corpora.leads(Path(folder)).read_text().splitlines()]
            self.assertEqual([each["id"] for each in leads], [each["id"] for each in everything])
            self.assertTrue(all(len(each["text"].split()) >= corpora.LEAD_WORDS for each in leads))


class Results(unittest.TestCase):
    def comparison(self, refused):
        ours, peer = row("Dateline", [1.0, 3.0, 2.0], 2**20), row("scikit-learn", [30, 26, 28])
        peer = comparisons.with_ratio(peer, ours.series, refused, "stage_cpu")
        return comparisons.Comparison("terms", "terms", "news", [ours, peer])

    def test_the_ratio_is_that_of_the_medians(self):
        comparison = self.comparison([])
        self.assertEqual(comparison.rows[1].ratio, 14)
        (verdict,) = goals.verdicts([comparison])
        self.assertEqual((verdict.figure, verdict.reached), ("14.0 ×", True))

    def test_there_is_no_ratio_where_the_outputs_differ(self):
        comparison = self.comparison(["vocabulary 51 against 50"])
        page = table.results({}, [comparison], goals.verdicts([comparison]), 3, "test")
        self.assertNotIn("14.0", page)
        self.assertIn("* scikit-learn: no ratio: vocabulary 51 against 50", page)
        self.assertIn("| **no** |", page)

    def test_a_row_says_median_least_and_fewer_rounds(self):
        lines = table.comparison_table(self.comparison([]), rounds=5)
        self.assertTrue(lines[2].startswith("| Dateline (3 rounds) | 2.000 (1.000) |"), lines[2])

    def test_a_bar_does_not_break_the_table(self):
        self.assertEqual(table.table(["a"], [["x|y"]])[-1], "| x\\|y |")

    def test_memory_is_judged_beside_speed(self):
        ours = row("Dateline", [1.0], 50, sigma_error=1e-5)
        peer = row(comparisons.ARPACK, [9.0], 100, sigma_error=0.0, ratio=9.0)
        found = goals.of(comparisons.Comparison("", "pipeline", "news", [ours, peer]))
        self.assertEqual([verdict.reached for verdict in found], [True, True])
        self.assertEqual(found[1].figure, "0.50")


class Instructions(unittest.TestCase):
    def test_growth_beyond_the_tolerance_fails(self):
        lines, grown = instructions.judged({"tfidf": 1_040}, {"tfidf": 1_000}, 3)
        self.assertTrue(grown)
        self.assertIn("+4.00 %", lines[0])

    def test_less_work_and_little_growth_pass(self):
        _, grown = instructions.judged({"a": 500, "b": 1_020}, {"a": 1_000, "b": 1_000}, 3)
        self.assertFalse(grown)


if __name__ == "__main__":
    unittest.main()
