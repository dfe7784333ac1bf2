#!/usr/bin/env python3
"""Runs a graph that holds much state for minutes on end and looks whether its memory stays flat.

100,000 records/s of 100 series go through everything that keeps something: windows by key with lateness, sketches, a
deduplicate, a join, 5,000 new keys a second that are forgotten after 10 s, checkpoints and files. Memory is read from
/proc once a second. What is behind the warm-up, a third of the run and ten minutes at most, is fitted by a line: memory is
flat if that rises by less than 5 % over its length. The heaps of a dozen threads take so much until each has had its
greatest moment; one byte lost a record would be six times as much in a run of 20 minutes. A longer run shows less.
"""
import argparse
import json
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time

FLAT = 0.05  # of the level, from the end of the warm-up on
MOST_PAIRED = 1000  # samples of which all pairs are looked at
LEAST_MINUTES = 3


def node(kind, **parameters):
    return {"type": kind, "parameters": parameters}


def aggregates(*rows):
    return [dict(zip(("function", "field", "as", "argument"), row)) for row in rows]


def graph():
    nodes = {
        "signal": node("signal.generator", waveform="noise", rate=1000, series=100, disorder="1 s"),
        "request": node("derive", fields=[{"name": "request", "expression": "series || ':' || (n - n % 20)"}]),
        "overlapping": node("window.hopping", size="1 min", slide="10 s", by=["series"], allowed_lateness="20 s",
                            aggregates=aggregates(("count", "", "records"), ("mean", "value", "mean"),
                                                  ("percentile", "value", "p99", 99))),
        "heavy": node("window.tumbling", size="10 s", allowed_lateness="10 s",
                      aggregates=aggregates(("top_k", "request", "top", 5), ("distinct", "request", "requests"),
                                            ("median", "value", "median"))),
        "first": node("deduplicate", by=["request"], within="5 s"),
        "last": node("filter", condition="n % 20 == 19"),
        "pairs": node("join.interval", keys=[{"left": "request", "right": "request"}], lower="0 s", upper="2 s",
                      right_fields=["n"]),
        "paired": node("window.tumbling", size="10 s", by=["series"], aggregates=aggregates(("count", "", "pairs"))),
        "previous": node("lag", by=["request"], forget_after="10 s",
                         values=[{"field": "value", "gives": "delta", "as": "step"}]),
        "steps": node("window.tumbling", size="10 s", aggregates=aggregates(("stddev", "step", "stddev"))),
        "results": node("file.sink", path="results.ndjson"),
        "changes": node("file.sink", path="changes.csv"),
    }
    wires = ["signal.out -> request.in", "request.out -> overlapping.in", "request.out -> heavy.in",
             "request.out -> first.in", "request.out -> last.in", "first.out -> pairs.left", "last.out -> pairs.right",
             "pairs.out -> paired.in", "request.out -> previous.in", "previous.out -> steps.in",
             "overlapping.out -> results.in", "heavy.out -> results.in", "paired.out -> results.in",
             "steps.out -> changes.in"]
    return {"weir": 1, "title": "Soak", "run": {"checkpoint_every": "10 s"}, "nodes": nodes, "wires": wires}


def memory(process):
    """Resident memory now and at most, in kB; nothing once the process is over."""
    try:
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
        return tuple(int(re.search(rf"^{name}:\s+(\d+) kB", status, re.M)[1]) for name in ("VmRSS", "VmHWM"))
    except (OSError, TypeError):
        return None


def slope(samples):
    """The median of the slopes between all pairs of (minutes, kB), after Theil and Sen: peaks do not count."""
    some = samples[::len(samples) // MOST_PAIRED + 1]
    return statistics.median((later[1] - earlier[1]) / (later[0] - earlier[0])
                             for place, earlier in enumerate(some) for later in some[place + 1:])


def watch(process, minutes, curve):
    """The samples, as (minutes, kB), and the greatest of all, while the process runs."""
    begin = time.monotonic()
    samples, most, told = [], 0, 0
    while process.poll() is None and (found := memory(process)):
        now = (time.monotonic() - begin) / 60
        samples.append((now, found[0]))
        most = max(most, found[1])
        if curve:
            print(f"{now:.4f},{found[0]},{found[1]}", file=curve, flush=True)
        if now >= told + 1:
            told = int(now)
            print(f"{told:4d} min  {found[0]:9,d} kB  most {most:9,d} kB", flush=True)
        if now > minutes:
            break
        time.sleep(1)
    return samples, most


def verdict(samples, most, minutes):
    warm_up = min(minutes / 3, 10)
    settled = [(x, y) for x, y in samples if x >= warm_up]
    if len(settled) < 60:
        print("it ended before there was enough to tell", file=sys.stderr)
        return 1
    level = sum(y for _, y in settled) / len(settled)
    growth = slope(settled)
    most_growth = FLAT * level / (settled[-1][0] - settled[0][0])
    is_flat = growth <= most_growth
    print(f"after {warm_up:.1f} min of warm-up: {level:,.0f} kB on average, slope {growth:+,.1f} kB/min, "
          f"least {min(y for _, y in settled):,d} kB, greatest {most:,d} kB")
    print(f"{'flat' if is_flat else 'IT GROWS'}: flat is below {most_growth:,.1f} kB/min")
    return 0 if is_flat else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("weir", type=os.path.abspath, help="the program")  # it is run in another folder
    parser.add_argument("minutes", nargs="?", type=float, default=20)
    parser.add_argument("--curve", metavar="FILE", help="write every sample there, as minutes, kB and the most kB")
    arguments = parser.parse_args()
    if arguments.minutes < LEAST_MINUTES:
        parser.error(f"less than {LEAST_MINUTES} minutes show nothing")
    with tempfile.TemporaryDirectory(prefix="weir-soak-") as name:
        folder = pathlib.Path(name)
        (folder / "graph.weir").write_text(json.dumps(graph()), encoding="utf-8")
        curve = open(arguments.curve, "w", encoding="ascii") if arguments.curve else None
        messages = open(folder / "messages", "w+", encoding="utf-8")
        process = subprocess.Popen([arguments.weir, "run", "graph.weir"], cwd=folder, stderr=messages)
        try:
            samples, most = watch(process, arguments.minutes, curve)
            process.send_signal(signal.SIGINT)
            code = process.wait(60)
        finally:
            process.kill()
        messages.seek(0)
        # The table at the end; what was noted meanwhile stands before it.
        print(messages.read().rpartition("\n\n")[2].rstrip())
        sizes = ", ".join(f"{path.name} {path.stat().st_size // 1024:,d} kB" for path in sorted(folder.iterdir()))
        print(f"files: {sizes}")
        return verdict(samples, most, arguments.minutes) or code


if __name__ == "__main__":
    sys.exit(main())
