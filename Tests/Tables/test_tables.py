"""Opens a report's tables with the programs that people open them with; any warning is an error.

usage: DATELINE=.build/release/dateline .build/python/bin/python -m unittest discover -s Tests/Tables
"""
import os
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
import warnings

import duckdb
import frictionless
import pandas
import polars

import hostile
from report import Report

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DATELINE = os.path.abspath(os.environ.get("DATELINE", os.path.join(ROOT, ".build/release/dateline")))
SAMPLE = os.path.join(ROOT, "Notebooks-data/sample-collection/articles.jsonl")
#: What a spreadsheet would run; the CSV has an apostrophe before it, the database has not.
FORMULAS = ("=", "+", "-", "@", "\t", "\r")

reports = {}
folder = None


def setUpModule():
    global folder
    warnings.simplefilter("error")
    folder = tempfile.mkdtemp(prefix="dateline-tables-")
    collection = os.path.join(folder, "hostile.jsonl")
    hostile.write(collection)
    for name, source in [("sample", SAMPLE), ("hostile", collection)]:
        path = os.path.join(folder, name)
        subprocess.run([DATELINE, "report", source, "--title", name, "-qo", path], check=True)
        reports[name] = Report(path)


def tearDownModule():
    shutil.rmtree(folder)


class TablesTest(unittest.TestCase):
    def each_table(self, check):
        for name, report in reports.items():
            for table in report.tables:
                with self.subTest(report=name, table=table["name"]):
                    check(report, table)

    def test_frictionless_finds_nothing_wrong(self):
        for name, report in reports.items():
            with self.subTest(report=name):
                outcome = frictionless.validate(report.path("datapackage.json"))
                errors = [error.message for task in outcome.tasks for error in task.errors]
                self.assertTrue(outcome.valid, errors + [error.message for error in outcome.errors])
                self.assertEqual(outcome.warnings, [])
                self.assertEqual(len(outcome.tasks), len(report.tables) + 1, "the tables and the database")

    def test_frictionless_finds_a_broken_reference(self):
        report = reports["sample"]
        with tempfile.TemporaryDirectory() as place:
            broken = shutil.copytree(report.folder, os.path.join(place, "report"))
            path = os.path.join(broken, "articles.csv")
            with open(path, encoding="utf-8") as file:
                lines = file.readlines()
            with open(path, "w", encoding="utf-8") as file:
                file.writelines(lines[:-1])
            self.assertFalse(frictionless.validate(os.path.join(broken, "datapackage.json")).valid)

    def test_pandas(self):
        def check(report, table):
            frame = pandas.read_csv(
                report.path(table["path"]), keep_default_na=False, na_values=[""], low_memory=False)
            self.assertEqual(len(frame), len(report.rows(table)))
            for field in table["schema"]["fields"]:
                column = frame[field["name"]].dropna()
                if column.empty:
                    continue
                kind = field["type"]
                if kind in ("integer", "number"):
                    self.assertTrue(pandas.api.types.is_numeric_dtype(column), field["name"])
                elif kind == "boolean":
                    self.assertTrue(pandas.api.types.is_bool_dtype(column), field["name"])
                elif kind == "date":
                    pandas.to_datetime(column, format="%Y-%m-%d")

        self.each_table(check)

    def test_polars(self):
        kinds = {"integer": polars.Int64, "number": polars.Float64, "boolean": polars.Boolean, "date": polars.Date}
        def check(report, table):
            schema = {
                field["name"]: kinds.get(field["type"], polars.String) for field in table["schema"]["fields"]}
            frame = polars.read_csv(report.path(table["path"]), schema=schema)
            self.assertEqual(frame.height, len(report.rows(table)))
            guessed = polars.read_csv(report.path(table["path"]), infer_schema_length=None)
            self.assertEqual(guessed.shape, frame.shape)

        self.each_table(check)

    def test_duckdb(self):
        kinds = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}
        def check(report, table):
            columns = {
                field["name"]: kinds.get(field["type"], "VARCHAR") for field in table["schema"]["fields"]}
            connection = duckdb.connect()
            relation = connection.read_csv(
                report.path(table["path"]), header=True, columns=columns, delimiter=",", quotechar='"',
                escapechar='"')
            self.assertEqual(len(relation.fetchall()), len(report.rows(table)))

        self.each_table(check)

    @unittest.skipUnless(shutil.which("Rscript"), "R is not installed")
    def test_r(self):
        # No text of R's holds a NUL: those of the hostile collection are left out, as R's user would.
        script = (
            'options(warn = 2); for (path in commandArgs(TRUE)) '
            'cat(nrow(read.csv(path, encoding = "UTF-8", na.strings = "", skipNul = TRUE)), "")')
        for report in reports.values():
            paths = [report.path(table["path"]) for table in report.tables]
            outcome = subprocess.run(["Rscript", "-e", script] + paths, capture_output=True, text=True)
            self.assertEqual(outcome.stderr, "")
            rows = [len(report.rows(table)) for table in report.tables]
            self.assertEqual([int(count) for count in outcome.stdout.split()], rows)

    def test_keys_and_references_hold(self):
        def check(report, table):
            schema = table["schema"]
            names = [field["name"] for field in schema["fields"]]
            rows = report.rows(table)
            key = [names.index(name) for name in schema.get("primaryKey", [])]
            if key:
                self.assertEqual(len({tuple(row[place] for place in key) for row in rows}), len(rows))
            for reference in schema.get("foreignKeys", []):
                other = next(
                    resource for resource in report.tables
                    if resource["name"] == (reference["reference"]["resource"] or table["name"]))
                fields = [field["name"] for field in other["schema"]["fields"]]
                place = fields.index(reference["reference"]["fields"][0])
                known = {row[place] for row in report.rows(other)} | {""}
                column = names.index(reference["fields"][0])
                self.assertEqual({row[column] for row in rows} - known, set())

        self.each_table(check)


def made_again(database, index, content):
    """A full-text index of the same kind over a copy of what another one says that it holds."""
    (made,) = database.execute("SELECT sql FROM sqlite_master WHERE name = ?", (index,)).fetchone()
    again, copy = f"{index}_again", f"{content}_copy"
    database.execute(f"CREATE TABLE {copy} AS SELECT * FROM {content}")
    made = made.replace(f'"{index}"', again, 1).replace(f'content="{content}"', f"content={copy}")
    database.execute(made)
    database.execute(f"INSERT INTO {again} ({again}) VALUES ('rebuild')")
    return again


def words(database, index):
    """Every word of a full-text index with its place: row, column and number."""
    database.execute(f"CREATE VIRTUAL TABLE {index}_words USING fts5vocab({index}, instance)")
    return database.execute(f'SELECT * FROM {index}_words ORDER BY doc, col, "offset"').fetchall()


class DatabaseTest(unittest.TestCase):
    def test_tables_are_those_of_the_csv(self):
        guarded = 0
        for report in reports.values():
            connection = report.database()
            for table in report.tables:
                stored = connection.execute(f'SELECT * FROM "{table["name"]}"').fetchall()
                rows = report.rows(table)
                self.assertEqual(len(stored), len(rows), table["name"])
                for found, written in zip(stored, rows):
                    for field, value, text in zip(table["schema"]["fields"], found, written):
                        guarded += self.expect_same(table["name"], field, value, text)
            self.assertGreater(len(report.tables), 10)
        self.assertGreater(guarded, 0, "the hostile collection has cells that a spreadsheet would run")

    def expect_same(self, table, field, value, text):
        """Compares a value with its text in the CSV; gives 1 where only the latter is guarded."""
        what = (table, field["name"], value, text)
        if value is None:
            self.assertEqual(text, "", what)
            return 0
        kind = field["type"]
        if kind == "integer":
            self.assertIs(type(value), int, what)
            self.assertEqual(value, int(text), what)
        elif kind == "number":
            self.assertIs(type(value), float, what)
            self.assertEqual(value, float(text), what)
        elif kind == "boolean":
            self.assertEqual(value, {"true": 1, "false": 0}[text], what)
        elif value != text.encode():
            self.assertTrue(value.decode().startswith(FORMULAS) and text == "'" + value.decode(), what)
            return 1
        return 0

    def test_the_file_is_sound(self):
        for report in reports.values():
            connection = report.database()
            self.assertEqual(connection.execute("PRAGMA integrity_check").fetchall(), [(b"ok",)])
            self.assertEqual(connection.execute("PRAGMA foreign_key_check").fetchall(), [])
            self.assertEqual(connection.execute("PRAGMA application_id").fetchone(), (0x444C4E45,))
            with tempfile.TemporaryDirectory() as place:
                path = shutil.copy(report.path("dateline.sqlite"), place)
                copy = sqlite3.connect(path)
                for index, content in (
                    ("article_search", "article_texts"), ("quotation_search", "quotation_contexts")
                ):  # fmt: skip
                    copy.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
                    self.assertEqual(*(words(copy, index) for index in (index, made_again(copy, index, content))))
                copy.close()

    def test_texts_are_those_that_were_read(self):
        texts = {record["id"]: record["text"] for record in hostile.records()}
        stored = reports["hostile"].database().execute("SELECT article_id, text FROM article_texts").fetchall()
        self.assertEqual({key.decode(): text.decode() for key, text in stored}, texts)

    def test_views_answer_and_are_described(self):
        for report in reports.values():
            connection = report.database()
            views = [name.decode() for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
            self.assertGreaterEqual(len(views), 10)
            for view in views:
                cursor = connection.execute(f'SELECT * FROM "{view}"')
                described = connection.execute(
                    'SELECT "column" FROM column_meanings WHERE "table" = ? ORDER BY number', (view,)).fetchall()
                self.assertEqual([column[0] for column in cursor.description], [name.decode() for (name,) in described])
                self.assertGreater(len(cursor.fetchall()), 0, view)

    def test_views_add_up(self):
        for report in reports.values():
            ask = lambda sql: report.database().execute(sql).fetchone()[0]
            self.assertEqual(ask("SELECT count(*) FROM quotes_in_context"), ask("SELECT count(*) FROM quotes"))
            of_speakers = ask("SELECT count(*) FROM quotes WHERE speaker_id IS NOT NULL")
            for view in ("quotes_by_speaker_and_topic", "quotes_by_speaker_and_outlet"):
                self.assertEqual(ask(f"SELECT sum(quotes) FROM {view}"), of_speakers)
            dated = ask("SELECT count(*) FROM articles WHERE date IS NOT NULL")
            self.assertEqual(ask("SELECT sum(articles) FROM topics_by_month"), dated)
            months = ask("SELECT count(DISTINCT month) FROM topics_by_month")
            self.assertAlmostEqual(ask("SELECT sum(share) FROM topics_by_month"), months)
            self.assertEqual(
                report.database().execute(
                    "SELECT speaker_id, topic_id, quotes, words, articles FROM quotes_by_speaker_and_topic"
                    " ORDER BY 1, 2").fetchall(),
                report.database().execute(
                    'SELECT speaker_id, "group", quotes, words, articles FROM speaker_groups'
                    " WHERE grouping = 'topic' ORDER BY 1, 2").fetchall())


class RecordTest(unittest.TestCase):
    def test_the_record_knows_every_file(self):
        for name, report in reports.items():
            with self.subTest(report=name):
                outputs = {output["path"]: output["sha256"] for output in report.run["outputs"]}
                self.assertEqual(set(outputs) | {"run.json"}, set(os.listdir(report.folder)))
                for path, digest in outputs.items():
                    self.assertEqual(digest, report.digest(path), path)

    def test_the_run_can_be_repeated(self):
        outcome = subprocess.run(
            [DATELINE, "verify", reports["hostile"].folder, "-q"], capture_output=True, text=True)
        self.assertEqual(outcome.returncode, 0, outcome.stdout + outcome.stderr)
        lines = outcome.stdout.splitlines()
        self.assertEqual({line.split()[0] for line in lines}, {"same"})
        self.assertEqual(len(lines), len(os.listdir(reports["hostile"].folder)))


if __name__ == "__main__":
    unittest.main()
