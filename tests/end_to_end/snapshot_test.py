"""weir snapshot: the dashboard as a picture, without a display."""

import struct

from program import ProgramTest


class SnapshotTest(ProgramTest):
    def graph(self, **members):
        return self.chain(("in", "signal.generator", {}), ("out", "null.sink", {}), **members)

    def dashboard(self):
        return {"signal": {"type": "line", "title": "Signal", "settings": {"source": "in.out"},
                           "place": {"column": 0, "row": 0, "width": 24, "height": 8}}}

    def size(self, name):
        content = (self.folder / name).read_bytes()
        self.assertEqual(content[:8], b"\x89PNG\r\n\x1a\n")
        return struct.unpack(">II", content[16:24])

    def test_a_dashboard_is_drawn_in_the_size_asked_for(self):
        graph = self.graph(dashboard=self.dashboard())
        done = self.weir("snapshot", graph, "--for", "500ms", "--out", "light.png", "--width", "800")
        width, height = self.size("light.png")
        self.assertEqual(width, 800)
        self.assertRegex(done.stderr, r"in +finished")
        self.assertNotIn("plugin", done.stderr)
        self.weir("snapshot", graph, "--for", "500ms", "--out", "dark.png", "--width", "800", "--scale", "2", "--dark")
        self.assertEqual(self.size("dark.png"), (2 * width, 2 * height))

    def test_the_whole_window_is_drawn(self):
        self.weir("snapshot", self.graph(), "--window", "--for", "500ms", "--out", "window.png",
                  "--width", "900", "--height", "700")
        self.assertEqual(self.size("window.png"), (900, 700))
        done = self.weir("snapshot", self.graph(), "--height", "700", "--out", "window.png", code=2)
        self.assertIn("--window", done.stderr)

    def test_a_graph_without_a_dashboard_says_so(self):
        done = self.weir("snapshot", self.graph(), "--out", "none.png", code=1)
        self.assertIn("no dashboard", done.stderr)
        self.assertFalse((self.folder / "none.png").exists())

    def test_a_node_that_failed_is_drawn_and_told(self):
        graph = self.chain(("in", "file.source", {"path": "none.csv"}), ("out", "null.sink", {}),
                           dashboard=self.dashboard())
        done = self.weir("snapshot", graph, "--for", "500ms", "--out", "failed.png", code=1)
        self.assertIn("none.csv", done.stderr)
        self.assertEqual(self.size("failed.png")[0], 1280)

    def test_a_picture_that_cannot_be_written_is_named(self):
        graph = self.graph(dashboard=self.dashboard())
        done = self.weir("snapshot", graph, "--for", "100ms", "--out", "none/at.png", code=1)
        self.assertIn("none/at.png", done.stderr)
