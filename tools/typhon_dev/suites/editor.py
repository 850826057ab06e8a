"""What editors with stock TypeScript answer about Python, as the table in docs/guide/editors.md."""

import functools
import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from typhon_dev import paths, products
from typhon_dev.language_servers import EditorServer, LspServer, TsServer
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("editor",)
ORDER = 78
TARGETS = ("native", "node-modules")

PROJECT = paths.REPO / "tests/editor/project"
TABLE = paths.REPO / "docs/guide/editors.md"

_MAPPED = "7.1 with the mapper"
_BEGIN, _END = "<!-- answers: written by ./x test editor -->\n", "<!-- /answers -->\n"


def run(selection: Selection) -> Iterator[Result]:
    if any(selection.wants(f"editor/answers/{name}") for name in _SERVERS):
        yield from _answers(selection)
    for name, check in _CHECKS.items():
        if selection.wants(f"editor/{name}"):
            yield _timed(f"editor/{name}", check)


def _answers(selection: Selection) -> Iterator[Result]:
    """One result for each server: its column of the table."""
    wanted = _read_table()
    found: dict[str, dict[str, str]] = {}
    for name in _SERVERS:
        begin = time.monotonic()
        found[name] = _column(name)
        seconds = time.monotonic() - begin
        different = [
            f"{action}: {answer}, the table says {wanted.get(action, {}).get(name, 'nothing')}"
            for action, answer in found[name].items()
            if answer != wanted.get(action, {}).get(name)
        ]
        result = f"editor/answers/{name}"
        if not selection.wants(result):
            continue
        if different and not os.environ.get("UPDATE"):
            advice = "If that is right, run UPDATE=1 ./x test editor and read the difference"
            yield failed(result, "\n".join([*different, advice]), seconds)
        else:
            yield passed(result, seconds)
    if os.environ.get("UPDATE"):
        _write_table(found)


# The servers: each is asked every question in a fresh copy of the project, the one that changes
# something last.

def _tsserver(version: str) -> Callable[[Path], EditorServer]:
    program = paths.REPO / f"node_modules/typescript-{version}/lib/tsserver.js"
    return lambda root: TsServer(program, root, products.environment())


def _tsc(package: str) -> Callable[[Path], EditorServer]:
    program = paths.REPO / f"node_modules/{package}/bin/tsc"
    return lambda root: LspServer(
        ["node", program, "--lsp", "--stdio"], root, products.environment()
    )


_SERVERS: dict[str, Callable[[Path], EditorServer]] = {
    "5.9": _tsserver("5.9"),
    "6.0": _tsserver("6.0"),
    "7.0": _tsc("typescript"),
    "7.1": _tsc("typescript-7.1"),
    _MAPPED: _tsc("typescript-7.1"),
}


def _column(server_name: str) -> dict[str, str]:
    """All answers of one server, which is started again when a question ended it."""
    root = _project(server_name == _MAPPED)
    answers: dict[str, str] = {}
    rest = list(_ACTIONS.items())
    while rest:
        with _SERVERS[server_name](root) as server:
            server.open(root / "src/main.ts")
            is_alive = True
            while rest and is_alive:
                action, ask = rest.pop(0)
                try:
                    answers[action] = ask(server, root)
                except RuntimeError:
                    answers[action] = "fails"
                    is_alive = False
    return answers


@functools.cache
def _template(is_mapped: bool) -> Path:
    root = paths.BUILD / ("editor-mapped" if is_mapped else "editor-built")
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(PROJECT, root)
    if is_mapped:
        shutil.copy(root / "tsconfig.mapper.json", root / "tsconfig.json")
        _install_mapper(root)
    else:
        products.run_typhon("build", cwd=root)
    return root


def _project(is_mapped: bool) -> Path:
    root = paths.BUILD / "editor"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(_template(is_mapped), root)
    return root


def _install_mapper(root: Path) -> None:
    """A package `typhon` of which there is only what TypeScript needs, with the native command."""
    manifest = json.loads((paths.REPO / "sdk/npm/package.json").read_text())
    mapper = {**manifest["typescript"]["contentMapper"], "exec": [str(products.NATIVE), "content-mapper"]}
    package = {"name": "typhon", "version": manifest["version"], "typescript": {"contentMapper": mapper}}
    folder = root / "node_modules/typhon"
    folder.mkdir(parents=True)
    (folder / "package.json").write_text(json.dumps(package))


# The questions. An answer names the kinds of files that it leads to or changes.

def _at(file: Path, text: str, offset: int = 0) -> tuple[Path, int, int]:
    """The place of a text in a file, which has no other of it."""
    whole = file.read_text("utf-8")
    at = whole.index(text) + offset
    line = whole.count("\n", 0, at)
    before = whole[whole.rfind("\n", 0, at) + 1 : at]
    return file, line, len(before.encode("utf-16-le")) // 2


def _kinds(files: set[Path]) -> str:
    def kind(file: Path) -> str:
        return "declarations" if file.name.endswith(".d.py.ts") else f"`{file.suffix}`"

    order = ["`.py`", "`.ts`", "declarations"]
    found = {kind(file) for file in files}
    return " and ".join(sorted(found, key=lambda each: (order.index(each) if each in order else 9, each))) or "nothing"


def _leads(question: str, text: str, offset: int = 0) -> Callable[[EditorServer, Path], str]:
    def ask(server: EditorServer, root: Path) -> str:
        place = _at(root / "src/main.ts", text, offset)
        return _kinds({location.file for location in server.ask(question, *place)})

    return ask


def _leads_from_python(question: str) -> Callable[[EditorServer, Path], str]:
    def ask(server: EditorServer, root: Path) -> str:
        server.open(root / "src/stats.py")
        place = _at(root / "src/stats.py", "def summarize", 4)
        return _kinds({location.file for location in server.ask(question, *place)})

    return ask


def _renames(file: str, text: str, offset: int) -> Callable[[EditorServer, Path], str]:
    def ask(server: EditorServer, root: Path) -> str:
        server.open(root / file)
        return _kinds(server.rename(*_at(root / file, text, offset), "condense"))

    return ask


def _unsaved(server: EditorServer, root: Path) -> str:
    """Whether an edit that nobody saved is an error where TypeScript uses it."""
    python = root / "src/stats.py"
    server.open(python)
    before = server.errors(root / "src/main.ts")
    server.replace(python, python.read_text("utf-8").replace("def summarize", "def condense"))
    after = server.errors(root / "src/main.ts")
    return "yes" if not before and after else "no"


def _checks_clean(server: EditorServer, root: Path) -> str:
    return "no" if server.errors(root / "src/main.ts") else "yes"


_ACTIONS: dict[str, Callable[[EditorServer, Path], str]] = {
    "the program type-checks": _checks_clean,
    "go to definition of a function": _leads("definition", "stats.summarize", 6),
    "go to definition of a class": _leads("definition", "new Survey", 4),
    "go to definition of a method": _leads("definition", "survey.summary", 7),
    "go to definition of an inherited method": _leads("definition", "survey.rows", 7),
    "go to definition of a field": _leads("definition", "one.mean", 4),
    "go to definition of the module": _leads("definition", '"./stats.py"', 3),
    "go to type definition": _leads("typeDefinition", "one: Summary"),
    "go to implementation": _leads("implementation", "stats.summarize", 6),
    "references, from TypeScript": _leads("references", "stats.summarize", 6),
    "rename changes, from TypeScript": _renames("src/main.ts", "stats.summarize", 6),
    # From here on the `.py` is open, which `tsserver` never sees in an editor.
    "references, from Python": _leads_from_python("references"),
    "rename changes, from Python": _renames("src/stats.py", "def summarize", 4),
    "errors from Python that is not saved": _unsaved,
}


def _read_table() -> dict[str, dict[str, str]]:
    text = TABLE.read_text("utf-8")
    rows = [
        [cell.strip() for cell in line.strip("|\n").split("|")]
        for line in text[text.index(_BEGIN) + len(_BEGIN) : text.index(_END)].splitlines()
    ]
    if len(rows) < 2:
        return {}
    return {row[0]: dict(zip(rows[0][1:], row[1:], strict=True)) for row in rows[2:]}


def _write_table(found: dict[str, dict[str, str]]) -> None:
    names = list(found)
    lines = [["", *names], ["---"] * (len(names) + 1)]
    lines += [[action, *(found[name][action] for name in names)] for action in _ACTIONS]
    table = "".join("| " + " | ".join(line) + " |\n" for line in lines)
    text = TABLE.read_text("utf-8")
    TABLE.write_text(
        text[: text.index(_BEGIN) + len(_BEGIN)] + table + text[text.index(_END) :], "utf-8"
    )


# What is checked besides: TypeScript's compiler itself with the mapper.

def _tsc_run(root: Path) -> tuple[int, str]:
    program = paths.REPO / "node_modules/typescript-7.1/bin/tsc"
    done = subprocess.run(
        ["node", program, "--runExternalCode", "--pretty", "false"], cwd=root,
        env=products.full_environment(), capture_output=True, text=True, check=False,
    )
    return done.returncode, done.stdout + done.stderr


def _compiles() -> str:
    """No declarations of the project are written, and nothing is wrong."""
    root = _project(True)
    code, said = _tsc_run(root)
    written = [str(file.relative_to(root)) for file in (root / ".typhon/types").glob("src/**/*")]
    return said if code else "\n".join(written)


def _reports_typescript() -> str:
    """A wrong call of Python is an error in the TypeScript."""
    root = _project(True)
    main = root / "src/main.ts"
    main.write_text(main.read_text() + 'stats.summarize("oops");\n')
    return _says(root, r"src/main\.ts\(7,17\): error TS2345: .*")


def _reports_python() -> str:
    """Our errors come from plain `tsc`, at their places in the Python. It stops at them."""
    root = _project(True)
    python = root / "src/stats.py"
    python.write_text(python.read_text().replace("from tables import", "from tabels import"))
    return _says(root, r"src/stats\.py\(7,6\): error typhon\d+: .*'tabels'.*\[unresolved-import\]")


def _says(root: Path, pattern: str) -> str:
    code, said = _tsc_run(root)
    lines = [line for line in said.splitlines() if not line.startswith(" ")]
    good = code != 0 and len(lines) == 1 and re.fullmatch(pattern, lines[0])
    return "" if good else f"Expected only {pattern}, tsc ended with {code} and said:\n{said}"


_CHECKS: dict[str, Callable[[], str]] = {
    "tsc-with-the-mapper": _compiles,
    "tsc-reports-typescript": _reports_typescript,
    "tsc-reports-python": _reports_python,
}


def _timed(name: str, check: Callable[[], str]) -> Result:
    begin = time.monotonic()
    fault = check()
    seconds = time.monotonic() - begin
    return failed(name, fault, seconds) if fault else passed(name, seconds)
