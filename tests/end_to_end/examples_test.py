"""The examples that come with Weir, as a user first meets them."""

import pathlib
import sqlite3

from program import ProgramTest

EXAMPLES = pathlib.Path(__file__).parents[2] / "resources" / "examples"


class ExamplesTest(ProgramTest):
    def test_every_one_is_without_problems(self):
        graphs = sorted(EXAMPLES.glob("*.weir"))
        self.assertGreaterEqual(len(graphs), 2)
        for graph in graphs:
            with self.subTest(graph=graph.name):
                self.assertIn("no problems", self.weir("check", graph).stdout)

    def test_every_one_runs_with_no_setting_up(self):
        for graph in sorted(EXAMPLES.glob("*.weir")):
            with self.subTest(graph=graph.name):
                self.weir("run", graph, "--for", "3s")

    def test_this_machine_leaves_a_capture(self):
        self.weir("run", EXAMPLES / "this-machine.weir", "--for", "3s")
        capture, = (self.folder / "home").rglob("this-machine.sqlite")
        with sqlite3.connect(capture) as database:
            count, mean = database.execute("SELECT count(*), avg(memory_mean) FROM averages").fetchone()
        self.assertGreater(count, 0)
        self.assertTrue(0 < mean < 100)
