"""Holds that no two classes of the program have one name: the linker would take the functions of one for the other's."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ("app", "connectors", "pipeline", "widgets")
OPENS = re.compile(r"namespace(?: ([\w:]+))? \{$")
CLOSES = re.compile(r"\} // namespace")
CLASS = re.compile(r"(?:class|struct) (\w+)(?: final)?(?: :.*)?(?: \{|$)")


def classes_of(text):
    """The full names of the classes that a file defines where the linker sees them."""
    namespaces, found = [], set()
    for line in text.splitlines():
        if opened := OPENS.match(line):
            namespaces.append(opened[1] or "")
        elif CLOSES.match(line):
            namespaces.pop()
        elif "" not in namespaces and (defined := CLASS.match(line)):
            found.add("::".join([*namespaces, defined[1]]))
    return found


class Names(unittest.TestCase):
    def test_no_two_classes_have_one_name(self):
        places = {}
        for folder in FOLDERS:
            for path in sorted((ROOT / folder).rglob("*")):
                if path.suffix in (".h", ".cpp"):
                    for name in classes_of(path.read_text()):
                        places.setdefault(name, []).append(path.relative_to(ROOT).as_posix())
        self.assertGreater(len(places), 300)
        self.assertEqual({name: found for name, found in places.items() if len(found) > 1}, {})

    def test_what_a_file_hides_is_its_own(self):
        text = "namespace weir {\nnamespace {\nclass A final : public B {\n} // namespace\nstruct C {\n} // namespace weir\n"
        self.assertEqual(classes_of(text), {"weir::C"})


if __name__ == "__main__":
    unittest.main()
