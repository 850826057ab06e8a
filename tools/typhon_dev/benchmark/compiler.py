"""The compiler's own figures: speed and memory, natively and as wasm, on other people's Python."""

import json
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .. import paths, products, targets
from ..recipes import corpora

TOOLS = paths.BUILD / "native-release"
WASM_TOOL = paths.REPO / "tests/bench/compiler.mjs"
SUBJECTS = {"a large package (mypy)": "packages/mypy", "the standard library's stubs": "stdlib"}

LEAST_LINES = 500_000  # a second, in a new process, on one core
MOST_EDIT = 5.0  # ms, from an edited file of about 1,000 lines to its declarations
MOST_WASM = 2.5  # times the native compiler


@dataclass(frozen=True)
class Line:
    what: str
    amount: str
    reached: bool | None = None  # None: nothing must be reached


def build() -> None:
    targets.build(["native-tools", "npm", "corpora"])


def figures(rounds: int) -> Iterator[Line]:
    for what, name in SUBJECTS.items():
        folder = corpora.place(name)
        runs = [_run([TOOLS / "typhon_bench", folder, "3"]) for _ in range(rounds)]
        one = runs[0]
        yield Line(what, f"{one['files']} files, {one['lines']:,} lines, {one['bytes']:,} bytes")
        cold = _best(runs, "first_ms")
        speed = one["lines"] / cold * 1000
        yield Line("  cold, lines/s", f"{speed:,.0f} ({cold:.0f} ms)", speed >= LEAST_LINES)
        for phase, begin, end in (
            ("read and extract", None, "extracted_ms"),
            ("resolve", "extracted_ms", "resolved_ms"),
            ("emit", "resolved_ms", "whole_ms"),
        ):
            spent = _best(runs, end) - (_best(runs, begin) if begin else 0)
            yield Line(f"    {phase}", f"{spent:.0f} ms")
        yield Line("  memory, bytes a line", f"{one['memory'] / one['lines']:,.0f}")
        for edit, key in (("moves declarations", "move_ms"), ("changes them", "change_ms")):
            spent = _best(runs, key)
            yield Line(
                f"  an edit that {edit}", f"{spent:.1f} ms ({one['edited_lines']} lines)",
                spent <= MOST_EDIT,
            )  # fmt: skip
        wasm = statistics.median(_run(["node", WASM_TOOL, folder])["ms"] for _ in range(rounds))
        ratio = wasm / _best(runs, "whole_ms")
        yield Line("  wasm / native", f"{ratio:.2f} ({wasm:.0f} ms)", ratio <= MOST_WASM)


def _best(runs: list[dict[str, Any]], key: str) -> float:
    return min(float(run[key]) for run in runs)


def _run(command: list[Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(products.capture(command, paths.REPO))
    return found
