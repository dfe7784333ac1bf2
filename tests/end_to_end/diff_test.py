"""weir diff: what two versions of a graph differ in, for people and for git."""

import os
import subprocess

from program import SECONDS, WEIR, ProgramTest


class DiffTest(ProgramTest):
    def graph(self, size, name, **members):
        return self.write_graph({"in": {"type": "signal.generator"},
                                 "mean": {"type": "window.tumbling", "parameters": {"size": size}}},
                                ["in.out -> mean.in"], name, **members)

    def test_the_same_graph_is_no_difference(self):
        done = self.weir("diff", self.graph("1 s", "a.weir"), self.graph("1 s", "b.weir"))
        self.assertEqual(done.stdout, "")

    def test_a_changed_parameter_is_told_old_and_new(self):
        self.graph("1 s", "a.weir")
        self.graph("2 s", "b.weir")
        done = self.weir("diff", "a.weir", "b.weir", code=1)
        self.assertEqual(done.stdout, '--- a.weir\n+++ b.weir\n~ node mean\n    size: "1 s" -> "2 s"\n')

    def test_the_layout_can_be_left_out(self):
        self.graph("1 s", "a.weir", layout={"in": {"x": 0, "y": 0}})
        self.graph("1 s", "b.weir", layout={"in": {"x": 20, "y": 0}})
        self.assertIn("place of in", self.weir("diff", "a.weir", "b.weir", code=1).stdout)
        self.assertEqual(self.weir("diff", "a.weir", "b.weir", "--no-layout").stdout, "")

    def test_what_cannot_be_read_is_a_fault_of_the_command_line(self):
        self.graph("1 s", "a.weir")
        self.assertIn("none.weir", self.weir("diff", "a.weir", "none.weir", code=2).stderr)
        self.weir("diff", "a.weir", code=2)
        self.weir("diff", "a.weir", "a.weir", "a.weir", code=2)

    def git(self, *arguments):
        done = subprocess.run(["git", *arguments], cwd=self.folder, capture_output=True, text=True, timeout=SECONDS,
                              env={**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "HOME": str(self.folder)})
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_git_shows_graphs_by_it(self):
        self.git("init", "-q")
        self.git("config", "user.name", "Somebody")
        self.git("config", "user.email", "somebody@example.org")
        self.git("config", "diff.weir.command", f"{WEIR} diff")
        self.write(".gitattributes", "*.weir diff=weir\n")
        self.graph("1 s", "pumps.weir")
        self.git("add", ".")
        self.git("commit", "-qm", "Begin")
        self.graph("2 s", "pumps.weir")
        self.graph("5 s", "new.weir")
        self.git("add", "new.weir")
        said = self.git("diff", "HEAD")
        self.assertIn('weir diff pumps.weir\n~ node mean\n    size: "1 s" -> "2 s"\n', said)
        self.assertIn("weir diff new.weir\n", said)
        self.assertIn("+ node mean\n", said)
