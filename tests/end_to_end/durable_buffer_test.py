"""A durable buffer behind a source that cannot be read again: the run is killed at any moment while a program goes on
sending, and what comes out is to the byte what an undisturbed run makes of the buffer's log."""

import json
import os
import random
import sqlite3
import subprocess
import threading

import zmq

from program import ProgramTest, wait_until

KILLS = int(os.environ.get("WEIR_KILLS", "25"))
BEGIN = 1_700_000_000


class Publisher(threading.Thread):
    """Sends records that are disordered by up to 3 s until it is told to stop, and then one from an hour later."""

    def __init__(self):
        super().__init__(daemon=True)
        self.socket = zmq.Context.instance().socket(zmq.PUSH)
        self.socket.set_hwm(1000)
        self.socket.linger = 0
        self.address = f"tcp://127.0.0.1:{self.socket.bind_to_random_port('tcp://127.0.0.1')}"
        self.last = threading.Event()
        self.sent = 0

    def send(self, record):
        # It waits for a receiver, but never for good.
        while not self.socket.poll(100, zmq.POLLOUT):
            pass
        self.socket.send_json(record)

    def run(self):
        source = random.Random(5)
        while not self.last.is_set():
            record = {"n": self.sent, "ts": BEGIN + self.sent * 0.005 + source.uniform(-3, 0),
                      "host": f"h{source.randrange(20)}", "value": source.randrange(1000)}
            if self.sent > 5000:
                record["late field"] = source.choice(["plain", "two\nlines"])
            self.send(record)
            self.sent += 1
            if self.sent % 50 == 0:
                self.last.wait(0.005)
        self.send({"n": self.sent, "ts": BEGIN + self.sent * 0.005 + 3600, "host": "end", "value": 0})


class DurableBufferTest(ProgramTest):
    NODES = {
        "keep": {"type": "filter", "parameters": {"condition": "value >= 100"}},
        "window": {"type": "window.tumbling",
                   "parameters": {"size": "1 s", "by": ["host"],
                                  "aggregates": [{"function": "count"}, {"function": "mean", "field": "value"},
                                                 {"function": "last", "field": "n"}]}},
    }

    def graph(self, name, nodes, first, **run):
        """Records and windows behind the node `first`, in files named after the graph."""
        nodes = {**nodes, **self.NODES,
                 "results": {"type": "file.sink", "parameters": {"path": f"{name}-results.ndjson"}},
                 "records": {"type": "file.sink", "parameters": {"path": f"{name}-records.ndjson"}}}
        wires = [f"{first}.out -> keep.in", "keep.out -> window.in", "window.out -> results.in",
                 f"{first}.out -> records.in"]
        if "buffer" in nodes:
            wires.append("in.out -> buffer.in")
        return self.write_graph(nodes, wires, name=f"{name}.weir", run={"batch_rows": 64, **run})

    def log(self, column):
        """What the head of the log says; 0 while there is none."""
        try:
            database = sqlite3.connect(f"file:{self.folder / 'log.weirlog'}?mode=ro", uri=True)
        except sqlite3.OperationalError:
            return 0
        try:
            return database.execute(f"SELECT {column} FROM log").fetchone()[0]
        except sqlite3.OperationalError:
            return 0
        finally:
            database.close()

    def test_kill_at_any_moment(self):
        publisher = Publisher()
        self.addCleanup(publisher.socket.close)
        live = self.graph("live", {
            "in": {"type": "zeromq.source",
                   "parameters": {"pattern": "pull", "address": publisher.address, "event_time": "ts",
                                  "disorder": "3 s", "when_full": "wait"}},
            "buffer": {"type": "buffer.durable", "parameters": {"path": "log.weirlog", "sync": "interval"}},
        }, "buffer", checkpoint_every="30 ms")
        said = self.weir("check", live).stdout
        self.assertNotIn("at most once", said)
        publisher.start()
        when = random.Random(13)
        for _ in range(KILLS):
            process = self.start("run", live, "-q")
            try:
                process.wait(timeout=when.uniform(0.05, 0.5))
                self.fail(process.communicate())
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
        process = self.start("run", live)
        wait_until(lambda: self.log("next") > 3000, "enough records, however slow the machine is")
        publisher.last.set()
        publisher.join(60)
        end = (BEGIN + publisher.sent * 0.005 + 3500) * 1_000_000_000
        wait_until(lambda: self.log("watermark") >= end, "the last record in the log")
        self.interrupt(process)

        calm = self.graph("calm", {
            "in": {"type": "buffer.source",
                   "parameters": {"path": "log.weirlog", "event_time": "ts", "disorder": "3 s"}},
        }, "in")
        self.weir("run", calm, "-q")
        for what in ("records", "results"):
            expected = (self.folder / f"calm-{what}.ndjson").read_text()
            self.assertGreater(len(expected.splitlines()), 500, what)
            self.assertEqual((self.folder / f"live-{what}.ndjson").read_text(), expected, what)
        numbers = [record["n"] for record in self.read_records("live-records.ndjson")]
        self.assertEqual(numbers, sorted(set(numbers)))

    def test_a_buffer_behind_a_source_that_replays_is_warned_of(self):
        graph = self.graph("twice", {"in": {"type": "file.source", "parameters": {"path": "in.ndjson"}},
                                     "buffer": {"type": "buffer.durable", "parameters": {"path": "log.weirlog"}}},
                           "buffer", checkpoint_every="1 s")
        self.assertIn("buffer: twice: after a crash, 'in' gives once more", self.weir("check", graph).stdout)
