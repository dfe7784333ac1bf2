"""weir check: every problem, said so that it can be mended."""

import json

from program import ProgramTest


class CheckTest(ProgramTest):
    def check(self, content, code=1):
        return self.weir("check", self.write("graph.weir", content), code=code)

    def test_a_sound_graph_has_no_problems(self):
        self.write("in.ndjson", "")
        graph = self.chain(("in", "file.source", {"path": "in.ndjson"}), ("out", "file.sink", {"path": "out.ndjson"}))
        self.assertIn("no problems", self.weir("check", graph).stdout)

    def test_tells_what_panels_do_not_know(self):
        source = {"type": "signal.generator"}
        gauge = {"type": "gauge", "settings": {"source": "signal.out", "y_max": 8, "style": "bar"}}
        line = {"type": "line", "settings": {"source": "signal.out", "values": ["valeu"], "by": "nope"}}
        panels = {"g": gauge, "h": {"type": "guage", "settings": {}}, "l": line}
        graph = self.write("panels.weir", json.dumps({"weir": 1, "nodes": {"signal": source}, "dashboard": panels}))
        problems = self.weir("check", graph).stdout
        self.assertIn("warning: panel 'g': y_max: there is no parameter of this name", problems)
        self.assertIn("panel 'g': style", problems)
        self.assertIn("panel 'l': values: there is no field 'valeu' in what signal.out gives (did you mean 'value'?)",
                      problems)
        self.assertIn("panel 'l': by: there is no field 'nope'", problems)
        self.assertIn("panel 'h': there is no panel type 'guage' (did you mean 'gauge'?)", problems)

    def test_all_problems_come_at_once_each_with_its_cure(self):
        graph = self.write_graph(
            {
                "in": {"type": "file.suorce"},
                "keep": {"type": "filter", "parameters": {"condition": "value > * 5", "by": 1}},
                "out": {"type": "file.sink"},
            },
            ["keep.out -> keep.in", "keep.out -> nowhere.in", "keep.uot -> out.in"],
        )
        problems = self.weir("check", graph, code=1).stdout
        for part in ["error: in: there is no node type 'file.suorce' (did you mean 'file.source'?)",
                     "error: keep.condition: ",
                     "error: keep.by: there is no parameter of this name",
                     "error: keep.out -> keep.in: the node is wired to itself",
                     "error: keep.out -> nowhere.in: there is no node 'nowhere'",
                     "error: keep.uot -> out.in: node 'keep' has no output 'uot' (did you mean 'out'?)",
                     "error: out.path: "]:
            self.assertIn(part, problems)

    def test_a_bad_expression_is_shown_with_a_mark_under_its_fault(self):
        graph = self.chain(("in", "file.source", {"path": "a.csv"}), ("keep", "filter", {"condition": "a > * 5"}),
                           ("out", "null.sink", {}))
        lines = self.weir("check", graph, code=1).stdout.splitlines()
        shown = next(place for place, line in enumerate(lines) if line.strip() == "a > * 5")
        self.assertEqual(lines[shown + 1].index("^"), lines[shown].index("*"))

    def test_a_circle_is_named(self):
        nodes = {name: {"type": "filter", "parameters": {"condition": "a > 5"}} for name in "abc"}
        graph = self.write_graph(nodes, ["a.out -> b.in", "b.out -> c.in", "c.out -> a.in"])
        self.assertIn("a -> b -> c -> a", self.weir("check", graph, code=1).stdout)

    def test_what_is_not_there_is_warned_of_with_what_to_do(self):
        graph = self.write_graph(
            {
                "in": {"type": "file.source", "parameters": {"path": "in.ndjson"}},
                "pump": {"type": "join.lookup",
                         "parameters": {"path": "pumps.csv", "keys": [{"field": "pump", "column": "id"}]}},
                "order": {"type": "join.lookup",
                          "parameters": {"kept_in": "postgresql", "database": "plant", "user": "reader",
                                         "table": "orders", "password": "${secret:plant_db}",
                                         "keys": [{"field": "pump", "column": "id"}]}},
                "out": {"type": "file.sink", "parameters": {"path": "reslts/today/out.csv"}},
            },
            ["in.out -> pump.in", "pump.out -> order.in", "order.out -> out.in"],
        )
        self.assertCountEqual(self.weir("check", graph).stdout.splitlines(), [
            f"warning: in.path: '{self.folder}/in.ndjson' is not there now (mend the path, or put the file there before "
            "the run needs it)",
            f"warning: pump.path: '{self.folder}/pumps.csv' is not there now (mend the path, or put the file there "
            "before the run needs it)",
            "warning: order.password: the secret 'plant_db' is not there now (set the environment variable "
            "WEIR_SECRET_PLANT_DB before Weir starts, or store it with 'weir secret set plant_db')",
            f"warning: out.path: the folder '{self.folder}/reslts' is not there now (mend the path, or make the folder "
            "before the run needs it)",
        ])

    def test_an_unknown_aggregate_is_told_with_the_one_that_was_meant_or_one_list(self):
        self.write("in.ndjson", "")

        def problem(function):
            graph = self.chain(("in", "file.source", {"path": "in.ndjson"}),
                               ("window", "window.tumbling", {"size": "1 s", "aggregates": [{"function": function}]}),
                               ("out", "null.sink", {}))
            return self.weir("check", graph, code=1).stdout

        self.assertEqual(problem("cuont"), "error: window.aggregates[0].function: 'cuont' is not one of the choices "
                                           "(did you mean 'count'?)\n")
        self.assertEqual(problem("wavelet").count("histogram"), 1)

    def test_warnings_alone_are_no_failure(self):
        self.write("in.ndjson", "")
        graph = self.chain(("in", "file.source", {"path": "in.ndjson"}))
        self.assertTrue(self.weir("check", graph).stdout.startswith("warning: in: "))

    def test_a_graph_of_a_newer_version_is_warned_of(self):
        self.assertIn("warning: the graph was saved by a newer Weir", self.check('{"weir": 99}').stdout)

    def test_what_is_no_graph_says_where_it_goes_wrong(self):
        self.assertIn("line 2, column", self.check('{"weir": 1,\n  "nodes": {]}').stderr)
        self.assertIn("there is nothing in it", self.check("").stderr)
        self.assertIn("not a Weir graph", self.check("[]").stderr)
        self.assertIn("there is no format version", self.check('{"weir": 99000000}').stderr)
        self.assertIn("stands twice", self.check('{"weir": 1, "nodes": {"a": {"type": "x"}, "a": {"type": "x"}}}').stderr)
        self.assertIn("nodes.a.type: must be a text", self.check('{"weir": 1, "nodes": {"a": {"type": 5}}}').stderr)
        self.assertIn("nested", self.check('{"weir": ' + "[" * 100_000 + "]" * 100_000 + "}").stderr)

    def test_a_missing_file_is_a_fault_of_the_command_line(self):
        self.assertIn("none.weir: there is no such file", self.weir("check", "none.weir", code=2).stderr)
        self.weir("check", code=2)
