"""examples/markdown, step by step, as the person would run it who found it: what the demo shows.

Each step is a command of the example's own README. The two that run the program give what it
printed; all others give nothing that matters.
"""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import hashing, paths, products
from .errors import UserError

ROOT = paths.REPO / "examples/markdown"
SITE = ROOT / "dist"
PAGE_TOOL = paths.REPO / "tests/e2e/run-page.mjs"
SCREENSHOT = paths.BUILD / "demo/page.png"

_STAMP = "node_modules/.typhon-example"


@dataclass(frozen=True)
class ExampleStep:
    """One command. `run` returns what it printed; it raises UserError when the command fails."""

    name: str
    what: str
    run: Callable[[], bytes]


def steps() -> tuple[ExampleStep, ...]:
    """All steps up to the built page, in order; then the two runs, "node" and "chromium"."""
    return (
        ExampleStep("install", "npm ci: the typhon package, TypeScript and Vite", _install),
        ExampleStep("sync", "typhon sync: the Python packages, by pip", _sync),
        ExampleStep("build", "typhon build: declarations and modules for the .py files", _build),
        ExampleStep("check", "tsc: TypeScript 7, strict, skipLibCheck false", _check),
        ExampleStep("bundle", "vite build: the page", _bundle),
        ExampleStep("node", "Run the program in Node", _run_in_node),
        ExampleStep("chromium", "Run the page in headless Chromium", _run_in_chromium),
    )


def compare(node: bytes, chromium: bytes) -> str:
    """The SHA-256 of the document that both printed. Raises UserError when they differ."""
    digests = [hashlib.sha256(document).hexdigest() for document in (node, chromium)]
    if not node.startswith(b"<!doctype html>"):
        raise UserError(f"Node printed no document but {node[:80]!r}: run ./x demo again after a fix")
    if digests[0] != digests[1]:
        raise UserError(
            f"Node and Chromium printed different documents ({digests[0][:12]}, {digests[1][:12]}): "
            f"compare {_keep('node', node)} with {_keep('chromium', chromium)}"
        )
    return digests[0]


def _install() -> bytes:
    """Copies the package into node_modules too, so it runs again whenever the package changes."""
    lock = ROOT / "package-lock.json"
    wanted = hashing.of_json([hashing.of_file(lock), _fingerprint(products.PACKAGE)])
    stamp = ROOT / _STAMP
    if stamp.exists() and stamp.read_text() == wanted:
        return b""
    output = products.capture(["npm", "ci", "--prefer-offline"], ROOT)
    stamp.write_text(wanted)
    return output


def _sync() -> bytes:
    return products.capture(["npx", "typhon", "sync"], ROOT)


def _build() -> bytes:
    return products.capture(["npx", "typhon", "build"], ROOT)


def _check() -> bytes:
    shutil.rmtree(ROOT / "out", ignore_errors=True)
    return products.capture(["npx", "tsc"], ROOT)


def _bundle() -> bytes:
    return products.capture(["npx", "vite", "build"], ROOT)


def _run_in_node() -> bytes:
    return products.capture(["node", "--import", "typhon/register", "out/node.js"], ROOT)


def _run_in_chromium() -> bytes:
    SCREENSHOT.parent.mkdir(parents=True, exist_ok=True)
    printed = products.capture(
        ["node", PAGE_TOOL, SITE, "--screenshot", SCREENSHOT], paths.REPO
    )
    documents = json.loads(printed)
    if len(documents) != 1:
        raise UserError(f"The page printed {len(documents)} documents, not one: see src/page.ts")
    return str(documents[0]).encode()


def _fingerprint(folder: Path) -> list[list[str | int]]:
    """Changes whenever a file of the package was written anew."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [
        [str(path.relative_to(folder)), path.stat().st_size, path.stat().st_mtime_ns]
        for path in found
    ]


def _keep(name: str, document: bytes) -> Path:
    path = SCREENSHOT.parent / f"{name}.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(document)
    return path
