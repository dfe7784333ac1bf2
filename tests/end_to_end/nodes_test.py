"""weir nodes: what there is to build graphs of, for people and for programs."""

import json

from program import ProgramTest


class NodesTest(ProgramTest):
    def test_all_are_listed_by_category(self):
        output = self.weir("nodes").stdout
        places = [output.index(f"{category}\n") for category in ("source", "transform", "window", "alert", "sink")]
        self.assertEqual(places, sorted(places))
        for node in ("file.source", "zeromq.source", "filter", "window.tumbling", "alert.threshold", "file.sink"):
            self.assertIn(f"  {node} ", output)

    def test_the_list_has_titles_and_summaries_in_columns_that_fit(self):
        lines = self.weir("nodes").stdout.splitlines()
        self.assertLessEqual(max(map(len, lines)), 100)
        starts = {line.index(title) for line in lines for node, title in
                  [("filter", "Filter"), ("join.interval", "Interval join"), ("null.sink", "Discard")]
                  if line.startswith(f"  {node} ") and title in line}
        self.assertEqual(len(starts), 1)
        text = " ".join(self.weir("nodes").stdout.split())
        for node in json.loads(self.weir("nodes", "--json").stdout):
            self.assertIn(f"{node['id']} {node['title']} {' '.join(node['summary'].split())}", text)

    def test_every_one_is_described_in_full(self):
        for node in json.loads(self.weir("nodes", "--json").stdout):
            with self.subTest(node=node["id"]):
                text = self.weir("nodes", node["id"]).stdout
                self.assertIn(node["title"], text)
                for parameter in node["parameters"]:
                    self.assertIn(f"  {parameter['id']} (", text)
                for port in node["inputs"] + node["outputs"]:
                    self.assertIn(f"  {port['id']} ", text)

    def test_descriptors_leave_nothing_for_people_to_guess(self):
        for node in json.loads(self.weir("nodes", "--json").stdout):
            with self.subTest(node=node["id"]):
                self.assertTrue(node["title"] and node["summary"] and node["documentation"] and node["icon"])
                self.assertTrue(node["inputs"] or node["outputs"])
                for parameter in node["parameters"]:
                    self.assertTrue(parameter["label"] and parameter["summary"], parameter["id"])

    def test_the_example_of_a_description_is_a_node_of_a_graph_file(self):
        text = self.weir("nodes", "window.tumbling").stdout
        example = json.loads("{" + text.split("In a graph file\n")[1] + "}")
        self.assertEqual(example["tumbling"]["type"], "window.tumbling")

    def test_code_in_a_description_stays_as_it_is_written(self):
        text = self.weir("nodes", "lua").stdout
        self.assertIn("\n-- The share of failed requests", text)
        self.assertIn("\nfunction process(record, emit)\n    state.last = ", text)

    def test_one_as_json(self):
        node = json.loads(self.weir("nodes", "filter", "--json").stdout)
        self.assertEqual(node["id"], "filter")
        condition = next(parameter for parameter in node["parameters"] if parameter["id"] == "condition")
        self.assertEqual((condition["type"], condition["required"], condition["field_of"]), ("expression", True, "in"))

    def test_an_unknown_one_is_a_fault_of_the_command_line(self):
        done = self.weir("nodes", "window.tumblign", code=2)
        self.assertIn("did you mean 'window.tumbling'?", done.stderr)
        self.assertEqual(done.stdout, "")
