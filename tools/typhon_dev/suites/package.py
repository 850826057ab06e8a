"""The packed npm package works in an empty project outside the checkout, and says what is wrong."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from typhon_dev import paths, products
from typhon_dev.recipes import browser
from typhon_dev.suites._checks import CheckFailed, check
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("package",)
ORDER = 68
TARGETS = ("tarball", "node-modules")

TESTS = paths.REPO / "tests/package"
PAGE_TOOL = paths.REPO / "tests/e2e/run-page.mjs"
OFFLINE_TOOL = paths.REPO / "tests/e2e/offline.mjs"
EXPECTED = "2.00 of 3; There are no values: EMPTY SET\n"


def run(selection: Selection) -> Iterator[Result]:
    cases = sorted(path.parent for path in TESTS.glob("bad-input/*/case.toml"))
    names = [f"package/{name}" for name in GOOD_PATH] + [f"package/{case.name}" for case in cases]
    if not any(selection.wants(name) for name in names):
        return
    browser.provide()
    with tempfile.TemporaryDirectory(prefix="typhon-package-") as folder:
        project = Path(folder).resolve() / "project"
        yield from _good_path(project, selection)
        for case in cases:
            if selection.wants(f"package/{case.name}"):
                yield check(f"package/{case.name}", partial(_bad_input, case, project))


def _good_path(project: Path, selection: Selection) -> Iterator[Result]:
    """All of them run, whichever are wanted: each needs those before it."""
    for name, step in GOOD_PATH.items():
        result = check(f"package/{name}", partial(step, project))
        if selection.wants(f"package/{name}") or result.outcome == "failed":
            yield result


def _pack(project: Path) -> None:
    """With the checks of publint and @arethetypeswrong/cli, and the VS Code extension."""
    products.capture([paths.REPO / "x", "pack"], paths.REPO)


def _install(project: Path) -> None:
    shutil.copytree(TESTS / "project", project)
    versions = json.loads((paths.REPO / "package.json").read_text())["devDependencies"]
    tools = [f"{name}@{versions[name]}" for name in ("typescript", "vite", "@types/node")]
    products.capture(
        ["npm", "install", "--prefer-offline", "--save-dev", *tools, products.tarball()], project
    )


def _build_native(project: Path) -> None:
    native = project / "node_modules/typhon/bin/native"
    if not native.is_dir():
        raise CheckFailed("The package has no native command in bin/native")
    products.capture(["npx", "typhon", "build"], project)


def _build_wasm(project: Path) -> None:
    """The same bytes from the wasm compiler: the native output is moved aside and compared."""
    output, native = project / ".typhon", project / ".typhon-native"
    output.rename(native)
    products.capture(["npx", "typhon", "build"], project, TYPHON_FORCE_WASM="1")
    different = _differences(_files(native), _files(output))
    shutil.rmtree(native)
    if different:
        raise CheckFailed(f"Native and wasm differ in {', '.join(different)}")


def _typecheck(project: Path) -> None:
    products.capture(["npx", "tsc"], project)


def _node(project: Path) -> None:
    printed = products.capture(["node", "--import", "typhon/register", "out/main.js"], project)
    _expect_equal(printed.decode(), EXPECTED)


def _chromium(project: Path, **env: str) -> None:
    products.capture(["npx", "vite", "build"], project, **env)
    printed = products.capture(["node", PAGE_TOOL, project / "dist"], paths.REPO)
    _expect_equal("".join(f"{line}\n" for line in json.loads(printed)), EXPECTED)


def _snapshot(project: Path) -> None:
    """The same with the app's snapshot, in Node and in a page, which works offline when it has been
    there before. Leaves a plain build behind."""
    products.capture(["npx", "typhon", "build", "--snapshot"], project)
    _node(project)
    _chromium(project, SNAPSHOT="1")
    assets = [path.name for path in project.glob("dist/assets/*")]
    page = (project / "dist/index.html").read_text()
    for name in ("typhon", "app.snapshot"):
        file = next((asset for asset in assets if re.match(rf"{re.escape(name)}-.{{8}}\.wasm$", asset)), None)
        if file is None:
            raise CheckFailed(f"Vite's build has no {name}")
        if not re.search(rf'<link rel="preload" as="fetch" crossorigin="anonymous" href="\S*{file}">', page):
            raise CheckFailed(f"The page does not preload {file}:\n{page}")
    printed = products.capture(["node", OFFLINE_TOOL, project / "dist"], paths.REPO)
    _expect_equal("".join(f"{line}\n" for line in json.loads(printed)), EXPECTED)
    _profile(project)
    products.capture(["npx", "typhon", "build"], project)


def _profile(project: Path) -> None:
    printed = products.capture(["npx", "typhon", "profile", "--html", "start.html", "dist"], project)
    text = printed.decode()
    for how in ("empty cache", "files in the browser's cache"):
        if f"dist in Chromium, {how}" not in text:
            raise CheckFailed(f"typhon profile shows no start with {how}:\n{text}")
    for phase in (r"download typhon-\S{8}\.wasm", "restore", "import stats", r"compile typhon-languages\.wasm"):
        if len(re.findall(rf"(?m) {phase}$", text)) != 2:
            raise CheckFailed(f"typhon profile does not show {phase} twice:\n{text}")
    if "<script" in (project / "start.html").read_text():
        raise CheckFailed("The waterfall has a script")


GOOD_PATH: dict[str, Callable[[Path], None]] = {
    "pack": _pack,
    "install": _install,
    "build_native": _build_native,
    "build_wasm": _build_wasm,
    "typecheck": _typecheck,
    "node": _node,
    "chromium": _chromium,
    "snapshot": _snapshot,
}


def _bad_input(case: Path, good: Path) -> None:
    settings = tomllib.loads((case / "case.toml").read_text())
    with tempfile.TemporaryDirectory(prefix="typhon-bad-input-") as folder:
        project = Path(folder).resolve() / "project"
        _copy_project(good, project)
        if (case / "files").is_dir():
            shutil.copytree(case / "files", project, dirs_exist_ok=True)
        _spoil(project, settings)
        done = subprocess.run(
            settings["command"], cwd=project, env=products.full_environment(NO_COLOR="1"),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )
        _judge(project, settings, done.returncode, done.stdout.decode(errors="replace"))


def _copy_project(good: Path, project: Path) -> None:
    """Our own package gets a folder of its own, as cases damage it; the others are linked."""
    shutil.copytree(good, project, ignore=shutil.ignore_patterns("node_modules"), symlinks=True)
    (project / "node_modules").mkdir()
    for entry in (good / "node_modules").iterdir():
        if entry.name == "typhon":
            shutil.copytree(entry, project / "node_modules/typhon", copy_function=os.link)
        elif entry.name == ".bin":
            shutil.copytree(entry, project / "node_modules/.bin", symlinks=True)
        else:
            (project / "node_modules" / entry.name).symlink_to(entry)


def _spoil(project: Path, settings: dict[str, Any]) -> None:
    for name in settings.get("remove", []):
        path = project / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, text in settings.get("text", {}).items():
        (project / name).write_text(text)
    for name, length in settings.get("truncate", {}).items():
        _replace(project / name, (project / name).read_bytes()[:length])
    for name, (old, new) in settings.get("replace", {}).items():
        text = (project / name).read_text()
        if old not in text:
            raise CheckFailed(f"{name} has no {old!r} to replace: put case.toml right")
        (project / name).write_text(text.replace(old, new))


def _replace(path: Path, content: bytes) -> None:
    """Writes a new file: the old one is shared with the good project by a hard link."""
    path.unlink()
    path.write_bytes(content)


def _judge(project: Path, settings: dict[str, Any], status: int, output: str) -> None:
    said = f"\nIt said:\n{output[-3000:]}"
    if status != settings["exit"]:
        raise CheckFailed(f"Exit status {status} instead of {settings['exit']}{said}")
    place = 0
    for line in settings["output"]:
        wanted = line.replace("{project}", str(project))
        place = output.find(wanted, place)
        if place < 0:
            raise CheckFailed(f"Missing from the output: {wanted}{said}")
        place += len(wanted)
    for name in settings.get("written", []):
        if not (project / name).is_file():
            raise CheckFailed(f"{name} was not written{said}")
    for name in settings.get("unchanged", []):
        if (project / name).read_text() != settings["text"][name]:
            raise CheckFailed(f"{name} was changed{said}")


def _expect_equal(got: str, wanted: str) -> None:
    if got != wanted:
        raise CheckFailed(f"Expected {wanted!r}, got {got!r}")


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    names = sorted(one.keys() | other.keys())
    return [name for name in names if one.get(name) != other.get(name)]
