"""The program itself: its help, its version, and where no window can be."""

from program import ProgramTest


class ProgramItselfTest(ProgramTest):
    def test_help_names_every_command_and_the_exit_codes(self):
        text = self.weir("--help").stdout
        for part in ("run", "check", "nodes", "snapshot", "export", "Exit codes: 0"):
            self.assertIn(part, text)
        for command in ("run", "check", "nodes", "snapshot", "export"):
            self.assertIn(command, self.weir(command, "--help").stdout)

    def test_version(self):
        self.assertRegex(self.weir("--version").stdout, r"^weir \d+\.\d+\.\d+\n$")

    def test_without_a_display_it_says_what_works_without_one(self):
        graph = self.chain(("in", "signal.generator", {}), ("out", "null.sink", {}))
        for arguments in ([], [graph]):
            messages = self.weir(*arguments, code=2).stderr
            self.assertIn("there is no display", messages)
            self.assertIn("weir run", messages)
            self.assertIn("weir snapshot", messages)

    def test_a_graph_that_is_not_there(self):
        self.assertIn("none.weir: there is no such file", self.weir("none.weir", code=2).stderr)
