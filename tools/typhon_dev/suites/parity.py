"""compiler.wasm gives the same bytes as the native command, case by case."""

import functools
import json
import subprocess
import tempfile
import time
import tomllib
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

from typhon_dev import paths, products
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("parity",)
ORDER = 30
TARGETS = ("native", "node-modules", "npm")

GOLDEN = paths.REPO / "tests/golden"
DRIVER = paths.REPO / "tests/parity/compile.mjs"

Files = dict[str, bytes]

# To start the command in wasm takes longer than to compile. What it adds to compile(), files and
# settings, is tried with each case that has settings and with one in so many of the others.
_ONE_IN = 5

# Written by the command only: compile() has no project folder to pack or to ignore.
_OF_THE_COMMAND = {"modules/app.zip", ".gitignore"}


@dataclass(frozen=True)
class Built:
    """All that `typhon build` writes into a copy of a case's input, and what it says."""

    files: Files
    said: str


def run(selection: Selection) -> Iterator[Result]:
    """Golden inputs: all in memory through `typhon/compiler`, some as a command on a folder."""
    cases = [case.name for case in sorted(GOLDEN.iterdir()) if (case / "input").is_dir()]
    wanted = [name for name in cases if selection.wants(f"parity/{name}")]
    in_memory = _compile_in_memory(wanted) if wanted else {}
    commands = {*cases[::_ONE_IN], *filter(_has_settings, cases)} if selection.everything else {*cases}
    with ThreadPoolExecutor(2) as pool:
        yield from pool.map(
            lambda name: _compare(name, in_memory[name], as_command=name in commands), wanted
        )


def _has_settings(name: str) -> bool:
    return (GOLDEN / name / "input/pyproject.toml").exists()


def _compare(name: str, in_memory: dict[str, object], *, as_command: bool) -> Result:
    shown = f"parity/{name}"
    if "failure" in in_memory:
        return failed(shown, f"compiler.wasm failed: {in_memory['failure']}")
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        native = _build(Path(folder) / "native", name, wasm=False)
        in_wasm = _build(Path(folder) / "wasm", name, wasm=True) if as_command else None
    memory = _bytes(in_memory["files"])
    written = {path: data for path, data in native.files.items() if path not in _OF_THE_COMMAND}
    expected = _read_tree(GOLDEN / name / "expected")
    comparable = memory.keys() & expected.keys()
    faults = [
        *(_differences_of_commands(native, in_wasm) if in_wasm else ()),
        *_differences("in memory", memory, "natively", written),
        *_differences(
            "in memory", _part(memory, comparable), "in expected/", _part(expected, comparable)
        ),
    ]
    if not comparable:
        faults.append("None of the case's expected files was made")
    seconds = time.monotonic() - begin
    return failed(shown, "\n".join(faults), seconds) if faults else passed(shown, seconds)


def _differences_of_commands(native: Built, wasm: Built) -> Iterator[str]:
    yield from _differences("in wasm", wasm.files, "natively", native.files)
    if native.said != wasm.said:
        yield f"Natively it said:\n{native.said}\nIn wasm it said:\n{wasm.said}"


def _compile_in_memory(names: list[str]) -> dict[str, dict[str, object]]:
    projects = {name: {"files": _texts(name), "options": _options(name)} for name in names}
    ended = subprocess.run(
        ["node", DRIVER],
        input=json.dumps(projects),
        env=products.full_environment(),
        capture_output=True,
        text=True,
    )
    if ended.returncode != 0:
        raise RuntimeError(f"tests/parity/compile.mjs failed:\n{ended.stderr}")
    results: dict[str, dict[str, object]] = json.loads(ended.stdout)
    return results


def _build(project: Path, name: str, *, wasm: bool) -> Built:
    copytree(GOLDEN / name / "input", project)
    if not (project / "pyproject.toml").exists():
        sources = json.dumps(_options(name)["sources"])
        (project / "pyproject.toml").write_text(f"[tool.typhon]\nsources = {sources}\n")
    command = ["node", products.PACKAGE / "bin/typhon.js"] if wasm else [products.NATIVE]
    environment = products.full_environment(NO_COLOR="1", TYPHON_FORCE_WASM="1" if wasm else "")
    ended = subprocess.run(
        [*command, "build"], cwd=project, env=environment, capture_output=True, text=True
    )
    return Built(_read_tree(project / ".typhon"), f"{ended.stdout}{ended.stderr}status {ended.returncode}")


def _read_tree(folder: Path) -> Files:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def _bytes(files: object) -> Files:
    assert isinstance(files, dict)
    return {path: text.encode() for path, text in files.items()}


def _part(files: Files, chosen: Collection[str]) -> Files:
    return {path: files[path] for path in chosen}


def _differences(first: str, a: Files, second: str, b: Files) -> Iterator[str]:
    for path in sorted(a.keys() | b.keys()):
        if path not in a:
            yield f"{path} is made {second}, but not {first}"
        elif path not in b:
            yield f"{path} is made {first}, but not {second}"
        elif a[path] != b[path]:
            at = next((i for i, (x, y) in enumerate(zip(a[path], b[path])) if x != y), -1)
            at = at if at >= 0 else min(len(a[path]), len(b[path]))
            yield f"{path} differs from byte {at} on, {first}: {a[path][at : at + 60]!r}"
            yield f"    {second}: {b[path][at : at + 60]!r}"


def _texts(name: str) -> dict[str, str]:
    return {path: data.decode() for path, data in _read_tree(GOLDEN / name / "input").items()}


@functools.cache
def _options(name: str) -> dict[str, list[str]]:
    """What the case's pyproject.toml says, else the default: the folder src when there is one."""
    folder = GOLDEN / name / "input"
    configured = {}
    if _has_settings(name):
        text = (folder / "pyproject.toml").read_text()
        configured = tomllib.loads(text).get("tool", {}).get("typhon", {})
    sources = configured.get("sources") or (["src"] if (folder / "src").is_dir() else [""])
    options = {
        "sources": sources,
        "workers": configured.get("workers", []),
        "exclude": configured.get("exclude", []),
    }
    if "site-packages" in configured:
        options["sitePackages"] = [configured["site-packages"]]
    return options
