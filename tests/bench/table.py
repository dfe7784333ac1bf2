#!/usr/bin/env python3
"""Prints one table of the figures that the benchmarks wrote, a line of JSON each; --json writes them as one list."""
import argparse
import json
import sys


def goal_text(goal):
    parts = []
    if "rate" in goal:
        parts.append(f"{goal['rate'] / 1e6:g} M/s")
    if "ratio" in goal:
        parts.append(f"{goal['ratio']:.2f} of bare")
    if "at_most" in goal:
        parts.append(f"at most {goal['at_most']:g}")
    return ", ".join(parts)


def row(figure):
    is_rate = figure["unit"] == "records/s"
    value = f"{figure['value'] / 1e6:.2f} M/s" if is_rate else f"{figure['value']:.2f} {figure['unit']}"
    ratio = f"{figure['ratio']:.2f}" if "ratio" in figure else ""
    met = {True: "met", False: "not met", None: ""}[figure.get("met")]
    program = figure["program"].removesuffix("_bench")
    return [f"{program}: {figure['name']}", value, ratio, goal_text(figure.get("goal", {})), met]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figures", help="the file that the benchmarks wrote")
    parser.add_argument("--json", metavar="FILE", help="write the figures there, as a list")
    arguments = parser.parse_args()
    with open(arguments.figures, encoding="utf-8") as lines:
        figures = [json.loads(line) for line in lines]
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as out:
            json.dump(figures, out, indent=2)
            out.write("\n")
    rows = [["figure", "value", "of bare", "goal", ""]] + [row(figure) for figure in figures]
    widths = [max(len(cells[column]) for cells in rows) for column in range(5)]
    for name, value, ratio, goal, met in rows:
        line = f"{name:<{widths[0]}}  {value:>{widths[1]}}  {ratio:>{widths[2]}}  {goal:<{widths[3]}}  {met}"
        print(line.rstrip())
    return 0


if __name__ == "__main__":
    sys.exit(main())
