"""weir report, and weir snapshot as vectors: the dashboard on paper, without a display."""

import re
import shutil
import subprocess
import unittest
import zipfile

from program import ProgramTest

HAS_POPPLER = shutil.which("pdftotext") is not None


class ReportTest(ProgramTest):
    def graph(self, **members):
        nodes = {"in": {"type": "signal.generator"},
                 "high": {"type": "alert.threshold", "parameters": {"value": "value", "limit": -1000}},
                 "out": {"type": "null.sink"}}
        return self.write_graph(nodes, ["in.out -> high.in", "high.alerts -> out.in"], title="Pump watch",
                                description="Watches the pumps.", dashboard=self.dashboard(), **members)

    def dashboard(self):
        return {name: {"type": "line", "title": title, "settings": {"source": "in.out"},
                       "place": {"column": 0, "row": 10 * row, "width": 24, "height": 10}}
                for row, (name, title) in enumerate([("a", "Inlet"), ("b", "Outlet"), ("c", "Tank")])}

    def text(self, name):
        return subprocess.run(["pdftotext", "-layout", name, "-"], cwd=self.folder, capture_output=True, text=True,
                              check=True).stdout

    def info(self, name):
        return subprocess.run(["pdfinfo", name], cwd=self.folder, capture_output=True, text=True, check=True).stdout

    @unittest.skipUnless(HAS_POPPLER, "poppler-utils is not installed")
    def test_a_report_holds_what_there_is(self):
        done = self.weir("report", self.graph(), "--for", "500ms", "--out", "report.pdf", "--set", "high.limit=-2000")
        self.assertRegex(done.stderr, r"in +finished")
        text = self.text("report.pdf")
        for part in ("Pump watch", "Watches the pumps.", "Period", "Inlet", "Outlet", "Tank", "Alerts", "Warning", "graph.weir",
                     "Page 1 of"):
            self.assertIn(part, text)
        self.assertIn("595", re.search(r"Page size: +(.*)", self.info("report.pdf"))[1])

    @unittest.skipUnless(HAS_POPPLER, "poppler-utils is not installed")
    def test_what_a_variable_leaves_out_is_told(self):
        boards = {"main": {"title": "Pumps", "position": 0, "variables": {"series": ["b", "c"]}}}
        self.weir("report", self.graph(boards=boards), "--for", "300ms", "--out", "report.pdf", "-q")
        self.assertRegex(self.text("report.pdf"), r"Only +series: b, c")

    @unittest.skipUnless(HAS_POPPLER, "poppler-utils is not installed")
    def test_title_and_page_are_what_is_asked_for(self):
        self.weir("report", self.graph(), "--for", "300ms", "--out", "letter.pdf", "--page", "letter", "--landscape",
                  "--title", "Night shift", "--no-alerts", "--no-graph", "-q")
        text = self.text("letter.pdf")
        self.assertIn("Night shift", text)
        self.assertNotIn("Alerts", text)
        self.assertRegex(self.info("letter.pdf"), r"Page size: +792 x 612")

    @unittest.skipUnless(HAS_POPPLER, "poppler-utils is not installed")
    def test_a_snapshot_is_vectors_by_its_ending(self):
        self.weir("snapshot", self.graph(), "--for", "300ms", "--out", "board.pdf")
        self.assertTrue((self.folder / "board.pdf").read_bytes().startswith(b"%PDF"))
        self.assertIn("Inlet", self.text("board.pdf"))
        self.weir("snapshot", self.graph(), "--for", "300ms", "--out", "board.svg")
        svg = (self.folder / "board.svg").read_text()
        self.assertIn(">Outlet<", svg)
        self.assertNotIn("<image", svg)

    def test_the_data_of_all_panels_is_one_archive(self):
        self.weir("snapshot", self.graph(), "--for", "300ms", "--out", "board.zip")
        with zipfile.ZipFile(self.folder / "board.zip") as archive:
            self.assertEqual(set(archive.namelist()), {"Inlet.csv", "Outlet.csv", "Tank.csv"})
            self.assertTrue(archive.read("Inlet.csv").startswith(b"time,"))

    def test_what_is_asked_for_wrongly_is_told(self):
        self.assertIn(".pdf", self.weir("report", self.graph(), "--out", "report.txt", code=2).stderr)
        self.assertIn("--page", self.weir("report", self.graph(), "--out", "r.pdf", "--page", "a3", code=2).stderr)
        self.assertIn("no such board", self.weir("report", self.graph(), "--out", "r.pdf", "--board", "x", code=2).stderr)
        self.assertIn(".png", self.weir("snapshot", self.graph(), "--window", "--out", "w.svg", code=2).stderr)

    def test_what_cannot_be_made_is_told(self):
        empty = self.chain(("in", "signal.generator", {}), ("out", "null.sink", {}), name="empty.weir")
        self.assertIn("no dashboard", self.weir("report", empty, "--out", "r.pdf", code=1).stderr)
        for place in ("none/at.pdf", "/proc/at.pdf"):
            done = self.weir("report", self.graph(), "--for", "100ms", "--out", place, code=1)
            self.assertIn(place.split("/")[-2], done.stderr)
