"""Holds the direction of the folders' arrows: who may include whom, and who may link what.

app -> widgets -> pipeline, app -> connectors -> pipeline, and no Qt in pipeline.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MAY_INCLUDE = {
    "pipeline": {"pipeline"},
    "connectors": {"connectors", "pipeline"},
    "widgets": {"widgets", "pipeline"},
    "app": {"app", "widgets", "connectors", "pipeline"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)
QT = re.compile(r"^(Qt[A-Z]\w*/|Q[A-Z]\w*$|qcustomplot)")


def faults(folder, text):
    found = []
    for included in INCLUDE.findall(text):
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
                if path.suffix in (".h", ".cpp"):
                    found += [f"{path.relative_to(ROOT)}: {fault}" for fault in faults(folder, path.read_text())]
        self.assertEqual(found, [])

    def test_a_wrong_arrow_is_seen(self):
        self.assertTrue(faults("pipeline", "#include <QString>\n"))
        self.assertTrue(faults("pipeline", "#include <QtCore/QString>\n"))
        self.assertTrue(faults("connectors", '#include "widgets/theme/theme.h"\n'))
        self.assertTrue(faults("widgets", '#include "connectors/codecs/codec.h"\n'))
        self.assertEqual(faults("app", '#include "widgets/theme/theme.h"\n#include <QString>\n'), [])

    def test_links_follow_the_arrows(self):
        wanted = {"pipeline": ("Qt", "QCustomPlot", "weir_connectors", "weir_widgets"),
                  "connectors": ("QCustomPlot", "weir_widgets"),
                  "widgets": ("weir_connectors",)}
        for folder, never in wanted.items():
            text = (ROOT / folder / "CMakeLists.txt").read_text()
            text = re.sub(r"#.*", "", text)
            for name in never:
                self.assertNotIn(name, text, f"{folder}/CMakeLists.txt links {name}")

    def test_the_compiler_refuses_qt_in_the_pipeline(self):
        with tempfile.NamedTemporaryFile("w", suffix=".cpp") as source:
            source.write("#include <QString>\n")
            source.flush()
            result = subprocess.run(["c++", "-std=c++20", "-fsyntax-only", f"-I{ROOT}", source.name],
                                    capture_output=True, text=True)
            self.assertNotEqual(result.returncode, 0, "Qt is on the compiler's default path")


if __name__ == "__main__":
    sys.exit(unittest.main())
