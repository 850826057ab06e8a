"""Values cross between TypeScript and Python as declared, in Chromium, under a strict CSP."""

import subprocess
from collections.abc import Iterator

from typhon_dev import paths, products, steps
from typhon_dev.recipes import browser
from typhon_dev.suites import _roundtrip
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("roundtrip",)
ORDER = 65
TARGETS = ("native", "node-modules", "npm")


def run(selection: Selection) -> Iterator[Result]:
    names = _roundtrip.wanted_cases(selection, "chromium")
    if names:
        steps.run(browser.needs())
        _roundtrip.stage()
        _build_page()
        driver = _roundtrip.SUPPORT / "run-in-chromium.mjs"
        yield from _roundtrip.run_cases(["node", driver, "dist"], names, "chromium")


def _build_page() -> None:
    ended = subprocess.run(
        ["node", paths.REPO / "node_modules/vite/bin/vite.js", "build"],
        cwd=_roundtrip.PROJECT,
        env=products.full_environment(),
        capture_output=True,
        text=True,
    )
    if ended.returncode != 0:
        raise RuntimeError(f"vite build failed:\n{ended.stdout}{ended.stderr}")
