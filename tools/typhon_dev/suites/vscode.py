"""The packed extension in Visual Studio Code, which Chromium shows: what people see and do in it."""

import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from typhon_dev import paths
from typhon_dev.recipes import browser, vscode, vscode_server
from typhon_dev.steps import Work
from typhon_dev.suites import _tap
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("vscode",)
ORDER = 64
TARGETS = ("node-modules", "vscode", "vscode-server")

TESTS = paths.REPO / "tests/vscode"


def run(selection: Selection) -> Iterator[Result]:
    browser.provide()
    with tempfile.TemporaryDirectory(prefix="typhon-vsix-") as folder:
        packed = Path(folder) / "typhon.vsix"
        vscode.pack(Work(paths.BUILD, paths.logs() / "test-vscode.log"), packed)
        with zipfile.ZipFile(packed) as archive:
            archive.extractall(folder)
        yield from _tap.run_files(
            "vscode", TESTS, selection, at_once=1,
            TYPHON_VSIX=str(packed), TYPHON_EXTENSION=f"{folder}/extension",
            TYPHON_VSCODE=str(vscode_server.step().place / "node_modules"),
        )
