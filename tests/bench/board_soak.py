#!/usr/bin/env python3
"""Runs the window with a dashboard of 20 panels that 100,000 records/s come to, and looks whether its memory stays flat.

The window has no screen (Qt's offscreen platform), but draws all the same. How flat is measured stands in soak.py. What
the series of the charts may take is full after a quarter of a minute; the rest must give as much as it takes.
"""
import argparse
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

from soak import LEAST_MINUTES, verdict, watch

SERIES = 50
KINDS = ["line"] * 11 + ["number", "table", "gauge", "bar-gauge", "histogram", "scatter", "heatmap", "log", "line"]


def panel(index, kind):
    settings = {"source": "signal.out"}
    if kind == "line":
        settings |= {"values": ["value"], "by": "series", "range": ["10 s", "1 min", "10 min"][index % 3]}
    place = {"column": index % 6 * 4, "row": index // 6 * 6, "width": 4, "height": 6}
    return {"type": kind, "place": place, "settings": settings}


def graph():
    signal_source = {"type": "signal.generator",
                     "parameters": {"waveform": "noise", "rate": 100_000 // SERIES, "series": SERIES}}
    return {"weir": 1, "title": "Soak", "nodes": {"signal": signal_source},
            "dashboard": {f"panel-{index}": panel(index, kind) for index, kind in enumerate(KINDS)}}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("weir", type=os.path.abspath, help="the program")  # it is run in another folder
    parser.add_argument("minutes", nargs="?", type=float, default=10)
    parser.add_argument("--curve", metavar="FILE", help="write every sample there, as minutes, kB and the most kB")
    arguments = parser.parse_args()
    if arguments.minutes < LEAST_MINUTES:
        parser.error(f"less than {LEAST_MINUTES} minutes show nothing")
    with tempfile.TemporaryDirectory(prefix="weir-soak-") as name:
        folder = pathlib.Path(name)
        (folder / "graph.weir").write_text(json.dumps(graph()), encoding="utf-8")
        curve = open(arguments.curve, "w", encoding="ascii") if arguments.curve else None
        # With settings and a state of its own, for it is nobody's window.
        surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": name, "XDG_STATE_HOME": name}
        process = subprocess.Popen([arguments.weir, "--run", "graph.weir"], cwd=folder, env=surroundings)
        try:
            samples, most = watch(process, arguments.minutes, curve)
            if process.poll() is not None:
                print("the window closed by itself", file=sys.stderr)
                return 1
            process.send_signal(signal.SIGTERM)
            process.wait(60)
        finally:
            process.kill()
        return verdict(samples, most, arguments.minutes)


if __name__ == "__main__":
    sys.exit(main())
