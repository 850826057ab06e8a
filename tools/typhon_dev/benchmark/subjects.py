"""The two subjects of the bench, built and ready to be run: ours and npm `pyodide`.

Both run the src/workload.py of one project: tests/bench/project as it is, or `HELLO`, where that file
is the least program. One function here is one process, or one browser with a fresh profile, that
measures once.
"""

import functools
import itertools
import json
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import example, paths, products, steps
from ..errors import UserError
from ..recipes import node

TESTS = paths.REPO / "tests/bench"
STAGE = paths.BUILD / "bench"
PLAIN = paths.BUILD / "bench-plain"
HELLO = paths.BUILD / "bench-hello"

Timings = dict[str, dict[str, float]]  # job → {"min": ns, "median": ns}


@dataclass(frozen=True)
class FirstLoad:
    """One fresh browser: milliseconds from navigation to the first call's result."""

    cold: float
    warm: list[float]
    paths: list[str]  # what was fetched up to then


@dataclass(frozen=True)
class Subject:
    """A side of the comparison. `project` is where it was built; `site` is the folder of its pages."""

    name: str
    project: Path
    site: Path

    @functools.cached_property
    def sizes(self) -> dict[str, int]:
        """Brotli-11 bytes of what a page fetches up to its first call, by path.

        From here on the pages are served compressed.
        """
        return self.compress(FirstLoad(**self._visit("first")).paths)

    def compress(self, files: Sequence[str]) -> dict[str, int]:
        """Puts a compressed copy beside each of these files of the site; the sizes by path."""
        cache = paths.cache() / "bench-brotli"
        tool = TESTS / "compress.mjs"
        sizes: dict[str, int] = json.loads(
            products.capture(["node", tool, cache, self.site, *files], self.project)
        )
        return sizes

    def first_call_in_node(self, project: Path | None = None, engine: str | Path = "node") -> float:
        """Milliseconds from the start of a process until it says that its first call answered.

        Not until its end: an engine may still be optimising in the background by then.
        """
        command = [str(engine), *self._node_command(f"first-{self.name}")[1:]]
        begin = time.perf_counter()
        with products.start(command, project or self.project) as program:
            assert program.stdout is not None
            answer = program.stdout.readline()
            elapsed = time.perf_counter() - begin
        if answer != b"first\n" or program.returncode != 0:
            raise UserError(f"The first call of {self.name} in Node failed: run ./x test package")
        return elapsed * 1000

    def memory_in_node(self) -> float:
        """Bytes of memory that a process has after its first call, more than one that does nothing."""
        return int(self._node(f"memory-{self.name}")) - int(self._node("memory-none"))

    def calls_in_node(self) -> Timings:
        timings: Timings = json.loads(self._node(f"calls-{self.name}"))
        return timings

    def first_call_in_chromium(self) -> FirstLoad:
        return FirstLoad(**self._chromium("first"))

    def second_in_chromium(self) -> list[float]:
        """Milliseconds of a second interpreter in a page that has one, for several pages."""
        samples: list[float] = self._chromium("second")
        return samples

    def visited(self) -> list[str]:
        """What a fresh browser fetches of the site's index.html until that is done."""
        paths: list[str] = self._visit("visit")
        return paths

    def calls_in_chromium(self) -> Timings:
        timings: Timings = self._chromium("calls")
        return timings

    def _node(self, program: str) -> bytes:
        return products.capture(self._node_command(program), self.project)

    def _node_command(self, program: str) -> list[str]:
        hook = ["--import", "typhon/register"] if self.name == "typhon" else []
        return ["node", *hook, f"out/node/{program}.js"]

    def _chromium(self, what: str) -> Any:
        assert self.sizes  # so that the files are there in compressed form
        return self._visit(what)

    def _visit(self, what: str) -> Any:
        # The peer makes functions from text, which our own policy does not allow.
        policy = [] if self.name == "typhon" else ["--no-policy"]
        tool = TESTS / "chromium.mjs"
        return json.loads(products.capture(["node", tool, what, self.site, *policy], self.project))


def build() -> tuple[Subject, Subject]:
    """Ours and the peer, built like a user's project that has the package installed."""
    products.make_package()
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(TESTS / "project", STAGE)
    return _build(STAGE)


def current_node() -> Path:
    """The program of the Node that versions.toml calls current."""
    steps.run([node.current()])
    return node.current().place / "bin/node"


def build_hello() -> tuple[Subject, Subject]:
    """The same with the least program, which has no calls to measure."""
    products.make_package()
    shutil.rmtree(HELLO, ignore_errors=True)
    shutil.copytree(TESTS / "project", HELLO, ignore=shutil.ignore_patterns("calls*", "typhon.ts"))
    shutil.copyfile(TESTS / "hello/workload.py", HELLO / "src/workload.py")
    return _build(HELLO)


def build_example() -> Subject:
    """The markdown example, as its own README builds it."""
    products.make_package()
    for step in itertools.takewhile(lambda step: step.name != "node", example.steps()):
        step.run()
    return Subject("typhon", example.ROOT, example.SITE)


def _build(project: Path) -> tuple[Subject, Subject]:
    shutil.copytree(products.PACKAGE, project / "node_modules/typhon")
    typhon = project / "node_modules/typhon/bin/typhon.js"
    binaries = paths.REPO / "node_modules/.bin"
    products.capture(["node", typhon, "build"], project)
    products.capture([binaries / "tsc"], project)
    if project == STAGE:
        _copy_plain()
    products.capture(["node", typhon, "build", "--snapshot"], project)
    products.capture([binaries / "vite", "build"], project)
    peer_site = project / "site-pyodide"
    products.capture(["node", TESTS / "build-peer-page.mjs", project, peer_site], project)
    return Subject("typhon", project, project / "site-typhon"), Subject("pyodide", project, peer_site)


def _copy_plain() -> None:
    """The project in PLAIN as it is without the app's snapshot, with the package of STAGE."""
    shutil.rmtree(PLAIN, ignore_errors=True)
    shutil.copytree(STAGE, PLAIN, ignore=shutil.ignore_patterns("node_modules"))
    (PLAIN / "node_modules").symlink_to(STAGE / "node_modules")
