"""Measures ours and npm `pyodide` in the same run: size, time to the first call, cost of a call.

Usage: ./x bench [--only NAME…] [--calls] [--start] [--rounds N] [--json FILE] [--check]
       ./x bench --editor [--keys N] [--check]
       ./x bench --compiler [--rounds N] [--check]
       ./x bench --coverage

  --only NAME   one group: size, first-node, memory-node, first-chromium, calls-node or
                calls-chromium
  --calls       short for --only calls-node --only calls-chromium
  --start       only what it costs to start the least program: bytes, time, memory
  --editor      instead: the language server in a large workspace, with N keys typed (100)
  --rounds N    how often each side is measured, in turns (3)
  --json FILE   also writes every sample
  --check       ends with status 1 when a figure misses what it must reach
  --compiler    instead: the compiler, lines a second, memory, an edit, wasm against native
  --coverage    instead: writes docs/typed-packages.md, how much of popular packages is typed

Each line shows the median of the rounds, the least in brackets, and the ratio of the medians; for
calls the ratio is that of the least.
tests/bench/README.md says how each figure is taken.
"""

import argparse
import json
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..benchmark import compiler, coverage, editor, figures, start, subjects
from ..benchmark.figures import Figure

_WIDTH = 50
_CALLS = ("calls-node", "calls-chromium")


def run(arguments: list[str]) -> int:
    options = _parse(arguments)
    if options.editor:
        return 0 if editor.run(options.keys) or not options.check else 1
    if options.compiler:
        return _run_compiler(options.rounds, options.check)
    if options.coverage:
        coverage.run()
        return 0
    print(f"\n{'':{_WIDTH}} {'typhon':>20} {'pyodide':>20} {'ratio':>6}")
    taken: list[Figure] = []
    for figure in _figures(options):
        print(_line(figure), flush=True)
        taken.append(figure)
    if options.json:
        options.json.write_text(json.dumps([_as_json(figure) for figure in taken], indent=2) + "\n")
    missed = [figure.name for figure in taken if not figure.reached]
    print(f"\nMissed: {', '.join(missed)}" if missed else "\nAll that must be reached is reached")
    return 1 if missed and options.check else 0


def _figures(options: argparse.Namespace) -> Iterator[Figure]:
    if options.start:
        yield from start.figures(options.rounds)
        return
    pair = subjects.build()
    for name in options.only or figures.GROUPS:
        yield from figures.GROUPS[name](pair, options.rounds)


def _run_compiler(rounds: int, check: bool) -> int:
    compiler.build()
    missed = 0
    for line in compiler.figures(rounds):
        verdict = "" if line.reached is None else "  PASS" if line.reached else "  MISS"
        missed += line.reached is False
        print(f"{line.what:{_WIDTH}} {line.amount:>44}{verdict}", flush=True)
    return 1 if missed and check else 0


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./x bench")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--only", action="append", choices=list(figures.GROUPS))
    which.add_argument("--calls", dest="only", action="store_const", const=_CALLS)
    parser.add_argument("--start", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--editor", action="store_true")
    parser.add_argument("--keys", type=int, default=100)
    parser.add_argument("--compiler", action="store_true")
    parser.add_argument("--coverage", action="store_true")
    return parser.parse_args(arguments)


def _line(figure: Figure) -> str:
    cells = f"{_cell(figure.ours, figure.unit):>20} {_cell(figure.peer, figure.unit):>20}"
    line = f"{figure.what:{_WIDTH}} {cells} {figure.ratio:>6.2f}"
    if figure.reach is not None:
        line += f"  {'PASS' if figure.reached else 'MISS'} (≤ {figure.reach:.2f})"
    if figure.most is not None:
        most = _amount(figure.most, figure.unit)
        line += f"  {'PASS' if figure.reached else 'MISS'} (≤ {most})"
    return line + (f"  by {figure.peer_way}" if figure.peer_way else "")


def _cell(samples: Sequence[float], unit: str) -> str:
    median = _amount(statistics.median(samples), unit)
    return median if len(samples) == 1 else f"{median} ({_amount(min(samples), unit)})"


def _amount(value: float, unit: str) -> str:
    """1234567 B → '1.23 MB', 1234 ns → '1.23 µs'."""
    for bound, divisor, name in _SCALES[unit]:
        if value < bound:
            break
    scaled = value / divisor
    return f"{scaled:.{0 if scaled >= 100 else 1 if scaled >= 10 else 2}f} {name}"


_SCALES = {
    "B": ((1e6, 1e3, "kB"), (float("inf"), 1e6, "MB")),
    "ms": ((float("inf"), 1, "ms"),),
    "ns": ((1e3, 1, "ns"), (1e6, 1e3, "µs"), (float("inf"), 1e6, "ms")),
}


def _as_json(figure: Figure) -> dict[str, object]:
    return {
        "name": figure.name, "what": figure.what, "unit": figure.unit,
        "typhon": list(figure.ours), "pyodide": list(figure.peer), "peer_way": figure.peer_way,
        "ratio": figure.ratio, "must_reach": figure.reach, "at_most": figure.most,
        "reached": figure.reached,
    }
