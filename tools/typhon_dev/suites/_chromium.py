"""The round trips in Chromium: one built page, which runs the cases itself or in a worker."""

import functools
import subprocess
from collections.abc import Iterator, Sequence

from typhon_dev import paths, products
from typhon_dev.recipes import browser
from typhon_dev.suites import _roundtrip
from typhon_dev.suites._protocol import Result


def run_cases(where: str, names: Sequence[str], place: str) -> Iterator[Result]:
    """`where` is page or worker; `place` is what results are called by."""
    browser.provide()
    _build_page()
    driver = _roundtrip.SUPPORT / "run-in-chromium.mjs"
    yield from _roundtrip.run_cases(["node", driver, "dist", where], names, place)


@functools.cache
def _build_page() -> None:
    _roundtrip.stage()
    ended = subprocess.run(
        ["node", paths.REPO / "node_modules/vite/bin/vite.js", "build"],
        cwd=_roundtrip.PROJECT,
        env=products.full_environment(),
        capture_output=True,
        text=True,
    )
    if ended.returncode != 0:
        raise RuntimeError(f"vite build failed:\n{ended.stdout}{ended.stderr}")
