"""A run that is killed at any moment goes on from its last checkpoint, and leaves what an undisturbed one leaves."""

import json
import os
import random
import sqlite3
import subprocess

from program import ProgramTest, SECONDS, wait_until

# More of them, over more records, are for a long test: WEIR_KILLS=1000.
KILLS = int(os.environ.get("WEIR_KILLS", "40"))


def readings(count):
    """Disordered by up to 3 s, with a field that comes late, texts that want quoting, and malformed lines."""
    source = random.Random(7)
    for number in range(count):
        record = {"ts": 1_700_000_000 + number * 0.01 + source.uniform(-3, 0), "host": f"h{source.randrange(20)}",
                  "value": source.randrange(1000)}
        if number > count // 2:
            record["late field"] = source.choice(['a "quoted", text', "two\nlines", "plain"])
        yield json.dumps(record) + "\n"
        if number % 1000 == 999:
            yield "{not json\n"


class CheckpointTest(ProgramTest):
    source = {"type": "file.source", "parameters": {"path": "../in.ndjson", "event_time": "ts", "disorder": "3 s"}}

    def graph(self, folder, **run):
        folder.mkdir()
        graph = {
            "weir": 1,
            "run": {"checkpoint_every": "20 ms", "batch_rows": 64, **run},
            "nodes": {
                "in": self.source,
                "keep": {"type": "filter", "parameters": {"condition": "value >= 100"}},
                "window": {"type": "window.tumbling",
                           "parameters": {"size": "5 s", "by": ["host"],
                                          "aggregates": [{"function": "count"}, {"function": "mean", "field": "value"},
                                                         {"function": "stddev", "field": "value"}]}},
                "results": {"type": "file.sink", "parameters": {"path": "results.ndjson"}},
                "table": {"type": "file.sink", "parameters": {"path": "table.csv"}},
                "more": {"type": "file.sink", "parameters": {"path": "more.ndjson", "if_exists": "append"}},
                "capture": {"type": "sqlite.sink", "parameters": {"path": "capture.sqlite"}},
            },
            "wires": ["in.out -> keep.in", "keep.out -> window.in", "window.out -> results.in", "in.out -> table.in",
                      "in.out -> capture.in", "window.out -> more.in"],
        }
        (folder / "more.ndjson").write_text('{"there":"before"}\n')
        path = folder / "graph.weir"
        path.write_text(json.dumps(graph, indent=2))
        return path

    def outputs(self, folder):
        database = sqlite3.connect(folder / "capture.sqlite")
        captured = database.execute("SELECT rowid, * FROM records ORDER BY rowid").fetchall()
        database.close()
        return {name: (folder / name).read_text() for name in ("results.ndjson", "table.csv", "more.ndjson")} | {
            "capture": captured}

    def checkpoints(self, graph):
        """The number of the newest checkpoint that is kept; 0 if there is none."""
        path = graph.with_name(graph.name + "-checkpoint")
        try:
            database = sqlite3.connect(f"file:{path}?mode=ro&nolock=1", uri=True)
            row = database.execute("SELECT number FROM checkpoint").fetchone()
            database.close()
            return row[0] if row else 0
        except sqlite3.Error:
            return 0

    def is_over(self, graph):
        """Whether a run that is dead had come to its end: it has a place for checkpoints, and left it empty."""
        path = graph.with_name(graph.name + "-checkpoint")
        if not path.exists():
            return False
        database = sqlite3.connect(path)  # which takes back what the dead had begun to write
        try:
            tables = database.execute("SELECT name FROM sqlite_master WHERE name = 'checkpoint'").fetchall()
            return bool(tables) and not database.execute("SELECT * FROM checkpoint").fetchall()
        finally:
            database.close()

    def kill_often(self, records, **source):
        """Runs the graph over so many records, killed over and over; its outputs and an undisturbed run's."""
        if not (self.folder / "in.ndjson").exists():
            (self.folder / "in.ndjson").write_text("".join(readings(records)))
        calm = self.graph(self.folder / "calm", checkpoint_every="0 s")
        self.weir("run", calm, "-q")
        expected = self.outputs(self.folder / "calm")
        self.assertGreater(len(expected["results.ndjson"].splitlines()), 500)

        killed = self.graph(self.folder / "killed")
        document = json.loads(killed.read_text())
        document["nodes"]["in"]["parameters"].update(source)
        killed.write_text(json.dumps(document))
        when = random.Random(11)
        kills = 0
        hasBegun = False
        for kills in range(KILLS):
            process = self.start("run", killed, "-q")
            try:
                process.wait(timeout=when.uniform(0.01, 0.2))
                break
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                # One that was killed behind its end has left nothing to go on from, and is over all the same.
                isOver = self.is_over(killed)
                if hasBegun and isOver:
                    break
                # Before its first checkpoint it has not begun, as far as the next run can tell.
                hasBegun = hasBegun or self.checkpoints(killed) > 0
        else:
            self.weir("run", killed, "-q")
        self.assertGreater(kills, 0)
        for name, value in self.outputs(self.folder / "killed").items():
            self.assertEqual(value, expected[name], name)
        self.assertEqual(self.checkpoints(killed), 0)

    def test_kill_at_any_moment(self):
        self.kill_often(KILLS * 5_000)

    def test_kill_a_replay_at_any_moment(self):
        self.kill_often(20_000, mode="replay", speed=100)

    def keep(self, records, sink):
        """Runs records into a sink, and lets the graphs of this test read what it keeps."""
        (self.folder / "in.ndjson").write_text("".join(readings(records)))
        self.weir("run", self.chain(
            ("in", "file.source", {"path": "in.ndjson", "event_time": "ts", "disorder": "3 s"}),
            ("kept", *sink), name="keep.weir"), "-q")

    def test_kill_a_run_over_a_capture_at_any_moment(self):
        self.keep(KILLS * 2_000, ("sqlite.sink", {"path": "kept.sqlite"}))
        self.source = {"type": "sqlite.source",
                       "parameters": {"path": "../kept.sqlite", "event_time": "ts", "disorder": "3 s"}}
        self.kill_often(0)

    def test_kill_a_run_over_a_range_of_a_capture_replayed_in_time(self):
        self.keep(20_000, ("sqlite.sink", {"path": "kept.sqlite"}))
        self.source = {"type": "sqlite.source",
                       "parameters": {"path": "../kept.sqlite", "disorder": "3 s", "from": "2023-11-14T22:13:30Z"}}
        self.kill_often(0, mode="replay", speed=100)

    def test_kill_a_run_over_a_log_at_any_moment(self):
        self.keep(KILLS * 2_000, ("buffer.durable", {"path": "kept.weirlog"}))
        self.source = {"type": "buffer.source", "parameters": {"path": "../kept.weirlog", "disorder": "3 s",
                                                               "reader": "this test"}}
        self.kill_often(0)

    def test_an_interrupt_keeps_a_checkpoint_that_the_next_run_goes_on_from(self):
        (self.folder / "in.ndjson").write_text("".join(readings(3_000)))
        graph = self.graph(self.folder / "interrupted")
        document = json.loads(graph.read_text())
        document["nodes"]["in"]["parameters"]["mode"] = "follow"
        graph.write_text(json.dumps(document))
        process = self.start("run", graph)
        results = self.folder / "interrupted" / "results.ndjson"
        wait_until(lambda: results.exists() and results.stat().st_size > 0, "results")
        _, messages = self.interrupt(process)
        self.assertIn("stopping at a checkpoint", messages)
        self.assertNotIn("dropped, for the queue was full", messages)

        with (self.folder / "in.ndjson").open("a") as file:
            file.write(json.dumps({"ts": 1_700_001_000, "host": "h1", "value": 500}) + "\n")
        process = self.start("run", graph, stderr=subprocess.PIPE)
        self.read_until(process, "going on from the checkpoint of")
        wait_until(lambda: "2023-11-14T22:13:45Z" in results.read_text(), "the windows that the new record closes")
        self.interrupt(process)

        calm = self.graph(self.folder / "calm", checkpoint_every="0 s")
        self.weir("run", calm, "-q")
        # The undisturbed run ends, and so closes its last window too.
        whole = (self.folder / "calm" / "results.ndjson").read_text()
        self.assertTrue(whole.startswith(results.read_text()))

    def test_a_changed_graph_does_not_go_on_unasked(self):
        (self.folder / "in.ndjson").write_text("".join(readings(100_000)))
        graph = self.graph(self.folder / "changed")
        process = self.start("run", graph, "-q")
        wait_until(lambda: self.checkpoints(graph) > 1, "a checkpoint")
        process.kill()
        process.communicate()
        graph.write_text(graph.read_text().replace("value >= 100", "value >= 900"))
        messages = self.weir("run", graph, code=1).stderr
        self.assertIn("the graph has changed since the checkpoint of", messages)
        self.assertIn("keep", messages)
        self.weir("run", graph, "-q", "--fresh")
        self.assertNotIn('"count":0', (self.folder / "changed" / "results.ndjson").read_text())
        self.assertEqual(self.checkpoints(graph), 0)

    def test_two_runs_do_not_share_a_checkpoint(self):
        (self.folder / "in.ndjson").write_text("".join(readings(100)))
        graph = self.graph(self.folder / "shared")
        document = json.loads(graph.read_text())
        document["nodes"]["in"]["parameters"]["mode"] = "follow"
        graph.write_text(json.dumps(document))
        process = self.start("run", graph)
        wait_until(lambda: (self.folder / "shared" / "graph.weir-checkpoint").exists(), "the first run")
        messages = self.weir("run", graph, code=1).stderr
        self.assertIn("locked by another program", messages)
        self.interrupt(process)

    def test_what_cannot_be_promised_is_said(self):
        graph = self.write_graph(
            {"in": {"type": "zeromq.source", "parameters": {}}, "out": {"type": "zeromq.sink", "parameters": {}}},
            ["in.out -> out.in"], run={"checkpoint_every": "1 s"})
        said = self.weir("check", graph).stdout
        self.assertIn("in: at most once", said)
        self.assertIn("out: at least once", said)
