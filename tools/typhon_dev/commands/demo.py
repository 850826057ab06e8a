"""Sets everything up, then renders a real document with Python, from TypeScript: the main job.

Usage: ./x demo [--serve [PORT]]

The example is examples/markdown: a typed Python package over markdown-it-py, imported by a strict
TypeScript program. It is compiled, type-checked, run in Node and in headless Chromium, and both
must print the same document. The first run makes the toolchain; a later one takes seconds.

  --serve   afterwards serves the page, for a person to look at, until Ctrl-C
"""

import time
from pathlib import Path

from .. import console, example, paths, products, serving
from ..errors import UserError

_SHOWN_LINES = 12


def run(arguments: list[str]) -> int:
    port = serving.wanted_port("demo", arguments)
    began = time.monotonic()
    products.make_package()
    times = [("set-up", "The toolchain and the typhon package", time.monotonic() - began)]
    printed = _run_example(times)
    digest = example.compare(printed["node"], printed["chromium"])
    _show_document(printed["node"], digest)
    _show_times(times)
    return 0 if port is None else serving.until_interrupted(example.SITE, port)


def _run_example(times: list[tuple[str, str, float]]) -> dict[str, bytes]:
    printed = {}
    progress = console.Progress()
    try:
        for step in example.steps():
            begin = time.monotonic()
            progress.start(step.name, step.what)
            try:
                printed[step.name] = step.run()
            except UserError:
                progress.fail(step.name)
                raise
            progress.finish(step.name, "")
            times.append((step.name, step.what, time.monotonic() - begin))
    finally:
        progress.close()
    return printed


def _show_document(document: bytes, digest: str) -> None:
    """A few lines from where the text begins, so that one sees what was made."""
    lines = document.decode().splitlines()
    begin = lines.index("<article>")
    print(f"\nNode and Chromium printed the same document; of its {len(lines)} lines:\n")
    for line in lines[begin : begin + _SHOWN_LINES]:
        print(f"  │ {line[:92]}")
    print()
    print(f"  sha256 {digest}, {len(document):,} bytes")
    print(f"  the page, as Chromium drew it: {_relative(example.SCREENSHOT)}\n")


def _show_times(times: list[tuple[str, str, float]]) -> None:
    for name, what, seconds in times:
        print(f"  {name:<9} {console.duration(seconds):>9}   {what}")
    total = sum(seconds for _, _, seconds in times)
    print(f"  {'in all':<9} {console.duration(total):>9}")


def _relative(path: Path) -> Path:
    return path.relative_to(paths.REPO)
