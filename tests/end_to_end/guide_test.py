"""weir guide: the pages of the guide, which are part of the program."""

import json
import pathlib
import re

from program import ProgramTest

RESOURCES = pathlib.Path(__file__).parents[2] / "resources"
PAGES = RESOURCES / "guide"


def graphs_in(page):
    """The JSON blocks of a page that are whole graphs; others are parts of one, or records."""
    for block in re.findall(r"(?ms)^```json\n(.*?)^```$", page.read_text(encoding="utf-8")):
        try:
            graph = json.loads(block)
        except json.JSONDecodeError:
            continue
        if "weir" in graph:
            yield block


class GuideTest(ProgramTest):
    def test_every_page_is_listed_by_its_heading_and_printed(self):
        said = self.weir("guide").stdout
        self.assertIn("expressions", said)
        for page in PAGES.glob("*.md"):
            with self.subTest(page=page.stem):
                text = page.read_text(encoding="utf-8")
                self.assertRegex(said, rf"(?m)^  {page.stem} +{text.splitlines()[0].removeprefix('# ')}$")
                self.assertEqual(self.weir("guide", page.stem).stdout, text)

    def test_an_unknown_page_is_a_fault_of_the_command_line(self):
        done = self.weir("guide", "expresions", code=2)
        self.assertIn("the guide has no page 'expresions'; did you mean 'expressions'?", done.stderr)

    def test_every_graph_of_a_page_is_one_without_faults(self):
        seen = set()
        for page in [*PAGES.glob("*.md"), *(RESOURCES / "formats").glob("*.md")]:
            for number, graph in enumerate(graphs_in(page)):
                with self.subTest(page=page.name, number=number):
                    seen.add(page.stem)
                    self.weir("check", self.write(f"{page.stem}-{number}.weir", graph))
        self.assertLessEqual({"event_time", "graph", "resume"}, seen)
