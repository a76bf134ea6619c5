"""A report's folder as programs of other people see it."""
import csv
import hashlib
import json
import os
import sqlite3
import sys

csv.field_size_limit(sys.maxsize)


class Report:
    def __init__(self, folder):
        self.folder = folder
        with open(self.path("datapackage.json"), encoding="utf-8") as file:
            self.package = json.load(file)
        with open(self.path("run.json"), encoding="utf-8") as file:
            self.run = json.load(file)

    def path(self, name):
        return os.path.join(self.folder, name)

    def digest(self, name):
        with open(self.path(name), "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()

    @property
    def tables(self):
        return [resource for resource in self.package["resources"] if "schema" in resource]

    def rows(self, table):
        """The rows of a table as texts, by Python's own reader; the header is checked."""
        with open(self.path(table["path"]), encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = next(reader)
            assert header == [field["name"] for field in table["schema"]["fields"]], table["path"]
            return list(reader)

    def database(self):
        connection = sqlite3.connect(f"file:{self.path('dateline.sqlite')}?mode=ro", uri=True)
        # Bytes, for a text may hold what is no text to Python.
        connection.text_factory = bytes
        return connection
