"""The guide's site: its links lead somewhere, and in Chromium it has contents, code and search."""

from collections.abc import Iterator

from typhon_dev import paths
from typhon_dev.recipes import browser, guide_site
from typhon_dev.suites import _tap
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("guide-site",)
ORDER = 78
TARGETS = ("guide-site", "node-modules")


def run(selection: Selection) -> Iterator[Result]:
    browser.provide()
    yield from _tap.run_files(
        "guide-site", paths.REPO / "tests/guide-site", selection, at_once=1,
        TYPHON_GUIDE_SITE=str(guide_site.SITE),
    )
