"""What the tests of the executable share: a folder of their own, graphs, and the program as a process."""

import json
import os
import pathlib
import signal
import subprocess
import tempfile
import time
import unittest

WEIR = os.environ["WEIR"]
SECONDS = 60  # bound of every wait; a test that works takes a fraction of it


def wait_until(condition, what):
    """Looks until the condition holds."""
    end = time.monotonic() + SECONDS
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.01)


class ProgramTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="weir-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.write_text(content)
        return path

    def read_records(self, name):
        """The whole records of an NDJSON file; none if it is not there yet."""
        path = self.folder / name
        if not path.exists():
            return []
        return [json.loads(line) for line in path.read_text().split("\n")[:-1]]

    def write_graph(self, nodes, wires=(), name="graph.weir", **members):
        graph = {"weir": 1, "nodes": nodes, "wires": list(wires), **members}
        return self.write(name, json.dumps(graph, indent=2))

    def chain(self, *nodes, **members):
        """A graph of nodes one behind the other, each (id, type, parameters)."""
        return self.write_graph(
            {name: {"type": kind, "parameters": parameters} for name, kind, parameters in nodes},
            [f"{left[0]}.out -> {right[0]}.in" for left, right in zip(nodes, nodes[1:])],
            **members,
        )

    def environment(self, **changes):
        environment = {key: value for key, value in os.environ.items()
                       if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM",
                                      # The keychain of whoever runs the tests is none of their business.
                                      "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")}
        for kind in ("CONFIG", "DATA", "STATE"):
            environment[f"XDG_{kind}_HOME"] = str(self.folder / "home")
        return {**environment, **changes}

    def weir(self, *arguments, code=0, **options):
        """Runs the program to its end and checks its exit code."""
        done = subprocess.run([WEIR, *map(str, arguments)], capture_output=True, text=True, timeout=SECONDS,
                              cwd=self.folder, env=self.environment(), **options)
        self.assertEqual(done.returncode, code, f"{arguments}\n{done.stdout}\n{done.stderr}")
        return done

    def start(self, *arguments, **options):
        """Starts the program; it does not outlive the test."""
        process = subprocess.Popen([WEIR, *map(str, arguments)], cwd=self.folder, env=self.environment(), text=True,
                                   stdout=subprocess.PIPE, stderr=options.pop("stderr", subprocess.PIPE), **options)

        def end():
            if process.poll() is None:
                process.kill()
            process.communicate()

        self.addCleanup(end)
        return process

    def read_until(self, process, part):
        """The messages up to the line that has this part."""
        said = ""
        for line in process.stderr:
            said += line
            if part in line:
                return said
        self.fail(f"it ended without saying {part!r}: {said}")

    def interrupt(self, process, code=0):
        """Asks it to end, as Ctrl+C does; what it wrote to standard output and standard error."""
        process.send_signal(signal.SIGINT)
        output, messages = process.communicate(timeout=SECONDS)
        self.assertEqual(process.returncode, code, messages)
        return output, messages
