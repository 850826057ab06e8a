"""The round trips in Chromium: one built page, which runs the cases itself or in a worker."""

import functools
import subprocess
from collections.abc import Iterator

from typhon_dev import paths, products
from typhon_dev.recipes import browser
from typhon_dev.suites import _roundtrip
from typhon_dev.suites._protocol import Result, Selection


def run_cases(
    where: str, selection: Selection, place: str, *, one_in: int = 1
) -> Iterator[Result]:
    """`where` is page or worker; `place` is what results are called by.

    A plain run tries one of `one_in` cases.
    """
    names = _roundtrip.wanted_cases(selection, place)
    if selection.everything and not selection.is_long:
        names = names[::one_in]
    if not names:
        return
    browser.provide()
    _build_page(selection.is_long)
    driver = _roundtrip.SUPPORT / "run-in-chromium.mjs"
    yield from _roundtrip.run_cases(["node", driver, "dist", where], names, place)


@functools.cache
def _build_page(is_long: bool) -> None:
    _roundtrip.stage(is_long)
    ended = subprocess.run(
        ["node", paths.REPO / "node_modules/vite/bin/vite.js", "build"],
        cwd=_roundtrip.PROJECT,
        env=products.full_environment(),
        capture_output=True,
        text=True,
    )
    if ended.returncode != 0:
        raise RuntimeError(f"vite build failed:\n{ended.stdout}{ended.stderr}")
