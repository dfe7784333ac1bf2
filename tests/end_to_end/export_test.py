"""weir export: what a run captured, taken out as a file."""

import csv
import io
import json
import sqlite3

from program import ProgramTest


class ExportTest(ProgramTest):
    def setUp(self):
        super().setUp()
        records = [{"ts": f"2026-11-21T00:00:{second:02}Z", "pump": 'a "b", c', "value": second / 2}
                   for second in range(10)]
        self.write("in.ndjson", "".join(json.dumps(record) + "\n" for record in records))
        graph = self.chain(("in", "file.source", {"path": "in.ndjson", "event_time": "ts"}),
                           ("capture", "sqlite.sink", {"path": "day.sqlite", "table": "pumps"}))
        self.weir("run", graph)

    def test_to_standard_output_as_json_lines(self):
        done = self.weir("export", "day.sqlite", "--format", "jsonl")
        records = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([record["value"] for record in records], [second / 2 for second in range(10)])
        self.assertEqual(records[9]["_time"], "2026-11-21T00:00:09Z")
        self.assertIn("10 records", done.stderr)

    def test_to_a_file_whose_name_says_the_format(self):
        self.weir("export", "day.sqlite", "--table", "pumps", "--out", "day.csv")
        rows = list(csv.DictReader(io.StringIO((self.folder / "day.csv").read_text())))
        self.assertEqual([row["value"] for row in rows[:3]], ["0", "0.5", "1"])
        self.assertEqual(rows[0]["pump"], 'a "b", c')

    def test_the_capture_is_plain_sqlite(self):
        with sqlite3.connect(self.folder / "day.sqlite") as database:
            self.assertEqual(database.execute("SELECT count(*), max(value) FROM pumps").fetchone(), (10, 4.5))

    def test_what_cannot_be_exported_says_why_and_leaves_nothing(self):
        for arguments, code, message in [
            (["none.sqlite", "--format", "csv"], 2, "there is no such file"),
            (["day.sqlite"], 2, "--format csv|jsonl"),
            (["day.sqlite", "--format", "cvs"], 2, "did you mean 'csv'?"),
            (["day.sqlite", "--format", "csv", "--table", "pipes", "--out", "out.csv"], 1, "pipes"),
            (["in.ndjson", "--format", "csv", "--out", "out.csv"], 1, "in.ndjson"),
            (["day.sqlite", "--format", "csv", "--out", self.folder], 1, "is a folder"),
        ]:
            with self.subTest(arguments=arguments):
                self.assertIn(message, self.weir("export", *arguments, code=code).stderr)
        self.assertFalse((self.folder / "out.csv").exists())
