"""In stock TypeScript editors, a Python name leads to its place in the `.py`."""

import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from typhon_dev import paths, products
from typhon_dev.language_servers import LanguageServer, Location, LspServer, TsServer
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("lsp-maps",)
ORDER = 79
TARGETS = ("native", "node-modules")

PROJECT = paths.REPO / "tests/lsp-maps/project"

ASK = re.compile(
    r"//[ ]*\^ (?:\[(?P<server>[^\]]+)\] )?(?P<question>definition|typeDefinition): "
    r"(?P<file>\S+)(?: (?P<text>.*))?"
)


@dataclass(frozen=True)
class Question:
    """One comment of the project's main.ts. `line` and `character` are 0-based, in UTF-16."""

    line: int
    character: int
    question: str
    server: str | None
    file: str
    texts: tuple[str, ...]  # each with « and » around what an answer selects

    @property
    def name(self) -> str:
        return f"{self.question}:{self.line + 1}:{self.character + 1}"


def run(selection: Selection) -> Iterator[Result]:
    names = {"typescript-7.0": _typescript_7, "typescript-5.9": _typescript_5}
    wanted = {name: start for name, start in names.items() if _any_wanted(selection, name)}
    if wanted:
        root = _built_project()
        for name, start in wanted.items():
            yield from _ask_all(name, start, root, selection)


def questions(text: str) -> Iterator[Question]:
    """The questions in a TypeScript file: each is about the last line above that has none."""
    subject = 0
    for number, line in enumerate(text.splitlines()):
        match = ASK.match(line)
        if match:
            yield Question(
                subject, line.index("^"), match["question"], match["server"], match["file"],
                tuple(match["text"].split(" & ")) if match["text"] else (),
            )
        else:
            subject = number


def expected_location(root: Path, file: str, text: str) -> Location:
    """Where the marked text stands. Raises ValueError unless it stands at exactly one place."""
    before, rest = text.split("«")
    inside, after = rest.split("»")
    found = [
        Location(root / file, number, start := _utf16(line[: at + len(before)]),
                 start + _utf16(inside))
        for number, line in enumerate((root / file).read_text("utf-8").splitlines())
        for at in _places(line, before + inside + after)
    ]
    if len(found) != 1:
        raise ValueError(f"{text!r} stands at {len(found)} places of {file}, not at one")
    return found[0]


def _ask_all(
    server_name: str, start: Callable[[Path], LanguageServer], root: Path, selection: Selection
) -> Iterator[Result]:
    main = root / "src/main.ts"
    with start(root) as server:
        server.open(main)
        for question in questions(main.read_text("utf-8")):
            name = f"lsp-maps/{server_name}/{question.name}"
            if question.server in (None, server_name) and selection.wants(name):
                yield _ask(name, server, root, main, question)


def _ask(name: str, server: LanguageServer, root: Path, main: Path, question: Question) -> Result:
    begin = time.monotonic()
    answer = server.ask(question.question, main, question.line, question.character)
    seconds = time.monotonic() - begin
    if question.texts:
        wanted = sorted(expected_location(root, question.file, text) for text in question.texts)
        good, hoped = answer == wanted, _show_all(wanted, root)
    else:
        good = [location.file for location in answer] == [root / question.file]
        hoped = question.file
    if good:
        return passed(name, seconds)
    return failed(name, f"Expected {hoped}, it leads to {_show_all(answer, root)}", seconds)


def _built_project() -> Path:
    """A copy of the project, built: what the build writes does not belong in the checkout."""
    root = paths.BUILD / "lsp-maps"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(PROJECT, root)
    products.run_typhon("build", cwd=root)
    return root


def _typescript_7(root: Path) -> LanguageServer:
    tsc = paths.REPO / "node_modules/typescript/bin/tsc"
    return LspServer(["node", tsc, "--lsp", "--stdio"], root, products.environment())


def _typescript_5(root: Path) -> LanguageServer:
    tsserver = paths.REPO / "node_modules/typescript-5.9/lib/tsserver.js"
    return TsServer(tsserver, root, products.environment())


def _any_wanted(selection: Selection, server_name: str) -> bool:
    asked = questions((PROJECT / "src/main.ts").read_text("utf-8"))
    return any(selection.wants(f"lsp-maps/{server_name}/{question.name}") for question in asked)


def _places(line: str, text: str) -> Iterator[int]:
    at = line.find(text)
    while at >= 0:
        yield at
        at = line.find(text, at + 1)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _show_all(locations: list[Location], root: Path) -> str:
    return ", ".join(_show(location, root) for location in locations) or "nowhere"


def _show(location: Location, root: Path) -> str:
    file = location.file
    shown = file.relative_to(root) if file.is_relative_to(root) else file
    return f"{shown}:{location.line + 1}:{location.start + 1}-{location.end + 1}"
