"""weir guide: the pages of the guide, which are part of the program."""

import pathlib

from program import ProgramTest

PAGES = pathlib.Path(__file__).parents[2] / "resources" / "guide"


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
