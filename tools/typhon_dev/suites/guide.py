"""Every program of the user guide compiles, runs, and prints what the page says."""

import json
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from typhon_dev import paths, products
from typhon_dev.errors import UserError
from typhon_dev.suites._protocol import Result, Selection, failed, passed

PREFIXES = ("guide",)
ORDER = 77
TARGETS = ("npm", "node-modules")

PAGES = (*sorted((paths.REPO / "docs/guide").glob("*.md")), paths.REPO / "docs/site/index.md")
STAGED = paths.BUILD / "guide"
TSC = paths.REPO / "node_modules/typescript/bin/tsc"

# ```ts src/main.ts … ```: a block with a file's name is that file; ```output is what it prints.
_BLOCK = re.compile(r"^```(?P<kind>\S*)(?: (?P<file>\S+))?\n(?P<text>.*?)^```$", re.M | re.S)
_PROGRAM_KINDS = ("python", "py", "ts", "tsx", "js")
_TSCONFIG = {
    "extends": "./.typhon/tsconfig.json",
    "compilerOptions": {
        "target": "es2022", "lib": ["es2022", "esnext.disposable", "dom"], "module": "nodenext",
        "types": ["node"], "rootDir": "src", "outDir": "out", "strict": True,
    },
    "include": ["src"],
}


def run(selection: Selection) -> Iterator[Result]:
    shutil.rmtree(STAGED, ignore_errors=True)
    for page in PAGES:
        name = f"guide/{page.stem}"
        if not selection.wants(name):
            continue
        begin = time.monotonic()
        try:
            _try_page(page)
        except UserError as failure:
            yield failed(name, str(failure), time.monotonic() - begin)
        else:
            yield passed(name, time.monotonic() - begin)


def _try_page(page: Path) -> None:
    blocks = list(_BLOCK.finditer(page.read_text()))
    files = {block["file"]: block["text"] for block in blocks if block["file"]}
    for block in blocks:
        if block["kind"] in _PROGRAM_KINDS and not block["file"]:
            raise UserError(f"{page.name} has a program without a file's name:\n{block['text']}")
    if "src/main.ts" not in files:
        return
    project = STAGED / page.stem
    _write(project, files)
    products.run_typhon("build", "--fail-on-warnings", cwd=project)
    products.capture(["node", TSC], project)
    printed = products.capture(["node", "--import", "typhon/register", "out/main.js"], project).decode()
    wanted = "".join(block["text"] for block in blocks if block["kind"] == "output")
    if printed != wanted:
        raise UserError(f"{page.name} says that it prints\n{wanted}\nIt prints\n{printed}")


def _write(project: Path, files: dict[str, str]) -> None:
    """The page's files, and what every page would only repeat."""
    common = {
        "package.json": json.dumps({"private": True, "type": "module"}),
        "pyproject.toml": '[tool.typhon]\nsources = ["src"]\n',
        "tsconfig.json": json.dumps(_TSCONFIG),
    }
    for name, text in {**common, **files}.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text)
    modules = project / "node_modules"
    modules.mkdir()
    (modules / "typhon").symlink_to(products.PACKAGE)
    (modules / "@types").symlink_to(paths.REPO / "node_modules/@types")
