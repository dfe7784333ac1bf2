"""Holds the direction of the folders' arrows: who may include whom, and who may link what.

app -> widgets -> pipeline, app -> connectors -> pipeline, and no Qt in pipeline.
"""
import json
import os
import pathlib
import posixpath
import re
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MAY_INCLUDE = {
    "pipeline": {"pipeline"},
    "connectors": {"connectors", "pipeline"},
    "widgets": {"widgets", "pipeline"},
    "app": {"app", "widgets", "connectors", "pipeline"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)
# Qt's own forms: <QString>, <QtCore/QString>, <qstring.h>, <QtCore/qstring.h>.
QT = re.compile(r"^(Qt[A-Z]\w*/|Q[A-Z]\w*$|q[a-z]+\.h$|qcustomplot)")


def faults(folder, text, where=None):
    """What `text`, a file in the folder `where` (relative to the root), includes against the arrows."""
    found = []
    for written in INCLUDE.findall(text):
        included = posixpath.normpath(posixpath.join(where or folder, written)) if written.startswith(".") else written
        top = included.split("/")[0]
        if top in MAY_INCLUDE and top not in MAY_INCLUDE[folder]:
            found.append(f"{folder} includes {included}")
        if folder == "pipeline" and QT.match(included):
            found.append(f"pipeline includes Qt's {included}")
    return found


class Arrows(unittest.TestCase):
    def test_includes_follow_the_arrows(self):
        found = []
        for folder in MAY_INCLUDE:
            for path in sorted((ROOT / folder).rglob("*")):
                if path.suffix in (".h", ".cpp", ".hpp", ".cc", ".inc"):
                    where = path.parent.relative_to(ROOT).as_posix()
                    found += [f"{path.relative_to(ROOT)}: {fault}" for fault in faults(folder, path.read_text(), where)]
        self.assertEqual(found, [])

    def test_a_wrong_arrow_is_seen(self):
        self.assertTrue(faults("pipeline", "#include <QString>\n"))
        self.assertTrue(faults("pipeline", "#include <QtCore/QString>\n"))
        self.assertTrue(faults("pipeline", "#include <qstring.h>\n"))
        self.assertTrue(faults("pipeline", '#include "../widgets/theme/theme.h"\n'))
        self.assertTrue(faults("pipeline", '#include "../../widgets/theme/theme.h"\n', "pipeline/data"))
        self.assertTrue(faults("connectors", '#include "widgets/theme/theme.h"\n'))
        self.assertTrue(faults("widgets", '#include "connectors/codecs/codec.h"\n'))
        self.assertEqual(faults("app", '#include "widgets/theme/theme.h"\n#include <QString>\n'), [])

    def test_links_follow_the_arrows(self):
        wanted = {"pipeline": ("Qt", "QCustomPlot", "weir_connectors", "weir_widgets"),
                  "connectors": ("QCustomPlot", "weir_widgets"),
                  "widgets": ("weir_connectors",)}
        for folder, never in wanted.items():
            for file in (ROOT / folder).rglob("CMakeLists.txt"):
                text = re.sub(r"#.*", "", file.read_text())
                for name in never:
                    self.assertNotIn(name, text, f"{file.relative_to(ROOT)} links {name}")

    def test_the_pipeline_is_compiled_without_qt(self):
        commands = os.environ.get("WEIR_COMPILE_COMMANDS")
        if not commands:
            self.skipTest("run by ctest, which knows the build's compile_commands.json")
        for entry in json.loads(pathlib.Path(commands).read_text()):
            if (ROOT / "pipeline") in pathlib.Path(entry["file"]).parents:
                self.assertNotRegex(entry["command"], r"(?i)-(I|isystem )\S*qt", entry["file"])

    def test_files_are_short_and_finished(self):
        for folder in (*MAY_INCLUDE, "tests"):
            for path in sorted((ROOT / folder).rglob("*")):
                if path.suffix not in (".h", ".cpp", ".py") or path == pathlib.Path(__file__).resolve():
                    continue
                text = path.read_text()
                self.assertLessEqual(text.count("\n"), 500, f"{path.relative_to(ROOT)} wants dividing")
                self.assertNotRegex(text, r"\b(TODO|FIXME)\b", path.relative_to(ROOT))


if __name__ == "__main__":
    sys.exit(unittest.main())
