"""weir run: a graph of files as a pure function, and the ways in which a run ends."""

import json
import os
import signal
import subprocess

from program import ProgramTest, SECONDS, wait_until

READINGS = "".join(json.dumps({"ts": f"2026-11-21T00:00:{second:02}Z", "pump": "ab"[second % 2], "value": second}) + "\n"
                   for second in range(60))


class RunTest(ProgramTest):
    def filter_graph(self, output="out.ndjson"):
        self.write("in.ndjson", READINGS)
        return self.chain(("in", "file.source", {"path": "in.ndjson", "event_time": "ts"}),
                          ("keep", "filter", {"condition": "value >= 57"}),
                          ("out", "file.sink", {"path": output}))

    def endless_graph(self, **sink):
        return self.chain(("in", "signal.generator", {}), ("out", "file.sink", sink or {"path": "out.ndjson"}))

    def values(self):
        return [record["value"] for record in self.read_records("out.ndjson")]

    def test_files_go_through_a_graph(self):
        done = self.weir("run", self.filter_graph())
        self.assertEqual(self.values(), [57, 58, 59])
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, r"keep +finished +60 +3 +0 +0 +0")

    def test_data_goes_to_standard_output_and_messages_do_not(self):
        done = self.weir("run", self.filter_graph("-"))
        self.assertEqual([json.loads(line)["value"] for line in done.stdout.splitlines()], [57, 58, 59])

    def test_a_field_that_no_record_has_is_told_at_the_end(self):
        graph = self.filter_graph()
        done = self.weir("run", graph, "--set", "keep.condition=valeu > 56")
        self.assertEqual(self.values(), [])
        self.assertIn("keep.condition: of the records that came last: There is no field valeu; did you mean value?",
                      done.stderr)

    def test_a_field_that_no_record_has_is_told_while_the_run_goes_on(self):
        self.write("in.ndjson", '{"value":1}\n')
        graph = self.chain(("in", "file.source", {"path": "in.ndjson", "mode": "follow"}),
                           ("keep", "filter", {"condition": "valeu > 5\nOR valeu < 0"}), ("out", "null.sink", {}))
        process = self.start("run", graph, stderr=subprocess.PIPE)
        self.read_until(process, "There is no field valeu")
        self.interrupt(process)

    def test_two_nodes_on_one_file_by_two_names_leave_what_the_first_writes(self):
        self.folder.joinpath("link.csv").symlink_to("out.ndjson")
        # Slowly, so that the first is still writing when the second one begins.
        graph = self.write_graph({"in": {"type": "signal.generator", "parameters": {"rate": 400, "count": 100}},
                                  "a": {"type": "file.sink", "parameters": {"path": "out.ndjson"}},
                                  "b": {"type": "file.sink", "parameters": {"path": "link.csv"}}},
                                 ["in.out -> a.in", "in.out -> b.in"])
        for _ in range(10):
            self.folder.joinpath("out.ndjson").unlink(missing_ok=True)
            self.assertIn("is being written by another node", self.weir("run", graph, code=1).stderr)
            self.assertFalse(self.folder.joinpath("out-1.ndjson").exists())
            self.assertIn(len(self.folder.joinpath("out.ndjson").read_text().splitlines()), (100, 101))

    def test_a_note_that_counts_is_told_once_and_at_the_end(self):
        graph = self.chain(("in", "signal.generator", {"rate": 20_000, "count": 40_000}),
                           ("once", "deduplicate", {"by": ["series"], "within": "1 h"}), ("out", "null.sink", {}))
        said = self.weir("run", graph).stderr
        self.assertIn("once: 39999 duplicates left out", said)
        self.assertEqual(said.count("duplicates left out"), 2)

    def test_quiet_says_nothing_of_a_good_run(self):
        self.assertEqual(self.weir("run", self.filter_graph(), "--quiet").stderr, "")

    def test_results_do_not_depend_on_the_size_of_batches(self):
        graph = self.filter_graph()
        for rows in (1, 7, 4096):
            with self.subTest(rows=rows):
                self.weir("run", graph, "--batch-rows", rows)
                self.assertEqual(self.values(), [57, 58, 59])

    def test_parameters_can_be_set_for_one_run(self):
        graph = self.filter_graph()
        before = graph.read_text()
        self.weir("run", graph, "--set", "keep.condition=value < 2", "--set", "in.disorder=1 s")
        self.assertEqual(self.values(), [0, 1])
        self.assertEqual(graph.read_text(), before)

    def test_a_wrong_command_line_says_what_was_meant(self):
        graph = self.filter_graph()
        for arguments, message in [
            (["run", graph, "--set", "keep"], "node.parameter=value"),
            (["run", graph, "--set", "kepe.condition=1"], "did you mean 'keep'?"),
            (["run", graph, "--set", "keep.conditoin=1"], "did you mean 'condition'?"),
            (["run", graph, "--for", "10"], "--for"),
            (["run", graph, "--for", "-1s"], "--for"),
            (["run", graph, "--batch-rows", "0"], "--batch-rows"),
            (["run", graph, "--no-such-option"], "no-such-option"),
            (["run"], "graph"),
            (["run", "none.weir"], "there is no such file"),
        ]:
            with self.subTest(arguments=arguments[2:]):
                self.assertIn(message, self.weir(*arguments, code=2).stderr)
        self.assertFalse((self.folder / "out.ndjson").exists())

    def test_a_graph_with_errors_does_not_run(self):
        graph = self.filter_graph()
        done = self.weir("run", graph, "--set", "keep.condition=value >", code=1)
        self.assertIn("error: keep.condition: ", done.stderr)
        self.assertFalse((self.folder / "out.ndjson").exists())

    def test_malformed_records_are_counted_shown_and_passed_by(self):
        graph = self.filter_graph()
        self.write("in.ndjson", '{"value": 58}\n{"value": 59, oops}\nnothing\n{"value": 60}\n')
        done = self.weir("run", graph, "--set", "in.event_time=")
        self.assertEqual(self.values(), [58, 60])
        self.assertIn("in: 2 malformed records", done.stderr)
        self.assertIn("oops", done.stderr)
        self.assertRegex(done.stderr, r"in +finished +- +2 +2 +0 +0")

    def test_records_dropped_for_an_error_make_the_run_faulty(self):
        self.write("in.ndjson", '{"a": 1}\n{"a": 2, "s": "text"}\n{"a": 3}\n')
        graph = self.chain(("in", "file.source", {"path": "in.ndjson"}),
                           ("keep", "filter", {"condition": "a > 0 OR s > 5"}),
                           ("out", "file.sink", {"path": "out.ndjson"}))
        for rows in (1, 100):
            with self.subTest(rows=rows):
                done = self.weir("run", graph, "--batch-rows", rows, code=1)
                self.assertEqual(self.read_records("out.ndjson"), [{"a": 1}])
                self.assertRegex(done.stderr, r"keep +finished +3 +1 +0 +0 +2")
                self.assertIn("keep: condition: ", done.stderr)
        self.assertIn("keep dropped 2 records: condition: ", self.weir("run", graph, "--quiet", code=1).stderr)

    def test_control_characters_of_the_data_do_not_reach_the_terminal(self):
        graph = self.filter_graph()
        self.write("in.ndjson", '\x1b[31m{bad\n')
        self.assertNotIn("\x1b", self.weir("run", graph, "--set", "in.event_time=").stderr)

    def test_an_endless_source_ends_in_time(self):
        done = self.weir("run", self.endless_graph(), "--for", "300ms")
        self.assertIn("finished after", done.stderr)
        self.assertGreater(len(self.read_records("out.ndjson")), 0)

    def test_interrupt_and_terminate_work_off_what_was_read(self):
        for how in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(how=how.name):
                process = self.start("run", self.endless_graph())
                wait_until(lambda: self.read_records("out.ndjson"), "records")
                process.send_signal(how)
                _, messages = process.communicate(timeout=SECONDS)
                self.assertEqual(process.returncode, 0, messages)
                content = (self.folder / "out.ndjson").read_text()
                self.assertTrue(content.endswith("\n"))
                count = f"{len(self.read_records('out.ndjson')):,}"
                self.assertRegex(messages, rf"in +finished +- +{count} ")
                self.assertRegex(messages, rf"out +finished +{count} ")
                (self.folder / "out.ndjson").unlink()

    def test_a_second_interrupt_does_not_wait_for_a_sink_that_hangs(self):
        graph = self.endless_graph(path="/dev/full", format="json")
        process = self.start("run", graph, "--give-up", "1h", stderr=subprocess.PIPE)
        said = self.read_until(process, "out tries again")
        process.send_signal(signal.SIGINT)
        said += self.read_until(process, "once more to leave it")
        _, rest = self.interrupt(process, code=1)
        self.assertIn("leaving what was read", rest)

    def test_a_reader_that_does_not_read_holds_the_run_back_and_cannot_keep_it_from_ending(self):
        os.mkfifo(self.folder / "pipe")
        for output, trouble in (("-", "out is held back"), ("pipe", "out tries again")):
            with self.subTest(output=output):
                graph = self.chain(("in", "signal.generator", {"rate": 100000}),
                                   ("out", "file.sink", {"path": output, "format": "json"}))
                process = self.start("run", graph, "--give-up", "1h", stderr=subprocess.PIPE)
                said = self.read_until(process, trouble)
                self.assertRegex(said, "does not keep up|nobody reads")
                process.send_signal(signal.SIGINT)
                self.read_until(process, "once more to leave it")
                process.send_signal(signal.SIGINT)
                self.read_until(process, "leaving what was read")
                process.wait(timeout=SECONDS)
                self.assertEqual(process.returncode, 1)

    def test_a_reader_that_takes_its_time_gets_everything(self):
        self.write("in.ndjson", "".join(f'{{"n":{n},"text":"{"x" * 100}"}}\n' for n in range(20000)))
        graph = self.chain(("in", "file.source", {"path": "in.ndjson"}),
                           ("out", "file.sink", {"path": "-", "format": "json"}))
        process = self.start("run", graph, "--give-up", "1ms", stderr=subprocess.PIPE)
        self.read_until(process, "out is held back")
        numbers = [json.loads(line)["n"] for line in process.stdout]
        self.assertEqual(numbers, list(range(20000)))
        self.assertEqual(process.wait(timeout=SECONDS), 0)

    def test_a_source_that_waits_for_another_now_and_then_says_so_once(self):
        graph = self.write_graph(
            {
                "fast": {"type": "signal.generator", "parameters": {"rate": 0, "step": "1 ms", "start": "now"}},
                "slow": {"type": "signal.generator", "parameters": {"rate": 20}},
                "both": {"type": "union"},
                "out": {"type": "null.sink"},
            },
            ["fast.out -> both.in", "slow.out -> both.in", "both.out -> out.in"], run={"max_drift": "100 ms"})
        messages = self.weir("run", graph, "--for", "3s").stderr
        self.assertEqual(messages.count("fast is held back: waits for 'slow'"), 1, messages)
        self.assertNotIn("goes on", messages)

    def partitioned(self):
        self.write("in.ndjson", "".join(f'{{"ts":{ts},"host":"{host}"}}\n' for ts, host in
                                        ((0, "b"), (600, "a"), (10, "b"), (660, "a"), (70, "b"))))
        return self.chain(("in", "file.source", {"path": "in.ndjson", "event_time": "ts", "partition_field": "host"}),
                          ("window", "window.tumbling",
                           {"size": "1 min", "aggregates": [{"as": "n", "function": "count"}]}),
                          ("out", "file.sink", {"path": "out.ndjson"}))

    def test_the_partition_that_holds_the_watermark_back_is_named(self):
        for rows in (1, 100):
            with self.subTest(rows=rows):
                messages = self.weir("run", self.partitioned(), "--batch-rows", rows).stderr
                self.assertEqual([record["n"] for record in self.read_records("out.ndjson")], [2, 1, 1, 1])
                self.assertIn("in: of 2 partitions, 'b' holds the watermark back: it is ", messages)

    def test_a_partition_field_that_no_record_has_is_told_at_the_end(self):
        messages = self.weir("run", self.partitioned(), "--set", "in.partition_field=hots").stderr
        self.assertIn("in.partition_field: the records that came last have no field 'hots', and are all of one", messages)

    def test_standard_output_in_csv_does_not_depend_on_the_size_of_batches(self):
        self.write("in.ndjson", '{"a":1}\n{"b":2}\n')
        graph = self.chain(("in", "file.source", {"path": "in.ndjson"}),
                           ("out", "file.sink", {"path": "-", "format": "csv"}))
        for rows in (1, 100):
            with self.subTest(rows=rows):
                done = self.weir("run", graph, "--batch-rows", rows)
                self.assertEqual(done.stdout, "a\n1\n\n")
                self.assertIn("no column for them: b", done.stderr)

    def test_the_file_that_is_read_is_not_written(self):
        self.write("in.ndjson", READINGS)
        (self.folder / "link.ndjson").symlink_to("in.ndjson")
        graph = self.chain(("in", "file.source", {"path": "in.ndjson"}), ("out", "file.sink", {"path": "link.ndjson"}))
        self.assertIn("error: out.path: 'link.ndjson' is the file that node 'in' reads",
                      self.weir("check", graph, code=1).stdout)
        self.weir("run", graph, code=1)
        self.assertEqual((self.folder / "in.ndjson").read_text(), READINGS)

    def test_a_full_disk_ends_the_run_with_the_reason(self):
        graph = self.endless_graph(path="/dev/full", format="json")
        done = self.weir("run", graph, "--give-up", "300ms", code=1)
        self.assertIn("no room is left on the disk", done.stderr)
        self.assertIn("giving up: out", done.stderr)

    def test_a_file_that_is_not_there_is_named(self):
        graph = self.filter_graph()
        (self.folder / "in.ndjson").unlink()
        done = self.weir("run", graph, "--give-up", "300ms", code=1)
        self.assertIn("in.ndjson", done.stderr)

    def test_a_reader_of_the_output_that_goes_away_ends_the_run(self):
        process = self.start("run", self.endless_graph(path="-", format="json"), "--give-up", "300ms")
        self.assertTrue(process.stdout.readline().startswith("{"))
        process.stdout.close()
        process.wait(timeout=SECONDS)
        messages = process.stderr.read()
        self.assertEqual(process.returncode, 1, messages)
        self.assertIn("nobody reads standard output any more", messages)

    def test_alerts_are_told_as_they_fire(self):
        self.write("in.ndjson", READINGS)
        graph = self.chain(("in", "file.source", {"path": "in.ndjson", "event_time": "ts"}),
                           ("high", "alert.threshold", {"value": "value", "limit": 57}))
        messages = self.weir("run", graph).stderr
        self.assertRegex(messages, r"2026-11-21T00:00:5\dZ (warning|critical) high: ")
