"""The VS Code extension: bundled, with the language server in it, staged in build/vscode."""

import functools
import json
import shutil
from pathlib import Path

from .. import hashing, paths
from ..steps import Action, Work
from . import node, node_modules, npm

SOURCE = paths.REPO / "vscode-extension"
STAGED = paths.BUILD / "vscode"

_STAMP = paths.BUILD / "vscode.stamp"


@functools.cache
def packages() -> Action:
    return Action(
        "vscode-packages", "Install the npm packages of the VS Code extension", _install, node.needs()
    )


@functools.cache
def step() -> Action:
    """build/vscode: the extension as vsce packs it."""
    return Action(
        "vscode", "Stage the VS Code extension", _stage,
        needs=(packages(), node_modules.step(), npm.step()),
    )


TARGETS = {"vscode": step}


def vsix() -> Path:
    """The packed extension. Made by `./x pack`."""
    version = json.loads((SOURCE / "package.json").read_text())["version"]
    return paths.BUILD / f"typhon-vscode-{version}.vsix"


def pack(work: Work, packed: Path) -> None:
    """Packs the staged folder into a file. EXPECTS: the step has been run."""
    # vsce looks for a repository to link to, and there is none yet.
    work.run(
        "node", SOURCE / "node_modules/@vscode/vsce/vsce", "package", "--no-dependencies",
        "--allow-missing-repository", "--no-rewrite-relative-links", "--out", packed,
        cwd=STAGED, **node.environment(),
    )


def _install(work: Work) -> None:
    wanted = hashing.of_files(SOURCE / name for name in ("package.json", "package-lock.json"))
    stamp = SOURCE / "node_modules/.typhon-stamp"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    node.install_packages(work, SOURCE)
    stamp.write_text(wanted)
    work.note.append("npm ci")


def _stage(work: Work) -> None:
    """Others may be packing the staged folder: it is made anew only when it is outdated."""
    sources = hashing.of_files(hashing.source_files("vscode-extension", "LICENSE"))
    wanted = hashing.of_json([sources, npm.STAMP.read_text()])
    if _STAMP.exists() and _STAMP.read_text() == wanted:
        return
    _STAMP.unlink(missing_ok=True)
    _check_types(work)
    shutil.rmtree(STAGED, ignore_errors=True)
    STAGED.mkdir(parents=True)
    _bundle(work)
    shutil.copytree(SOURCE / "media", STAGED / "media")
    shutil.copy(SOURCE / "README.md", STAGED)
    shutil.copy(paths.REPO / "LICENSE", STAGED / "LICENSE.txt")
    manifest = json.loads((SOURCE / "package.json").read_text())
    manifest.pop("devDependencies")
    (STAGED / "package.json").write_text(json.dumps(manifest, indent=2) + "\n")
    _add_server()
    _STAMP.write_text(wanted)


def _check_types(work: Work) -> None:
    tsc = paths.REPO / "node_modules/typescript/bin/tsc"
    work.run("node", tsc, "-p", SOURCE, cwd=SOURCE, **node.environment())


def _bundle(work: Work) -> None:
    """One script for a Node extension host, one for a browser's, and the server in its worker."""
    node_host = ("--platform=node", "--format=cjs", "--external:vscode")
    browser_host = ("--platform=browser", "--format=cjs", "--external:vscode")
    worker = ("--platform=browser", "--format=iife", "--define:import.meta.url=self.location.href",
              f"--alias:typhon-compiler={npm.PACKAGE / 'dist/compiler/compiler.mjs'}")
    for source, made, flags in (
        ("node/main.ts", "extension.js", node_host),
        ("web/main.ts", "web.js", browser_host),
        ("web/worker.ts", "server-worker.js", worker),
    ):
        work.run(
            paths.REPO / "node_modules/.bin/esbuild", f"src/{source}", "--bundle", *flags,
            "--target=es2022", "--minify-syntax", "--minify-whitespace", "--log-level=warning",
            f"--outfile={STAGED / 'dist' / made}",
            cwd=SOURCE, **node.environment(),
        )


def _add_server() -> None:
    """The package's command, natively and in wasm, without what apps need at run time."""
    server = STAGED / "server"
    shutil.copytree(npm.PACKAGE / "bin", server / "bin")
    shutil.copytree(
        npm.PACKAGE / "dist", server / "dist", ignore=shutil.ignore_patterns("*.d.ts", "*.map")
    )
    (server / "package.json").write_text('{ "type": "module" }\n')
    shutil.copy(npm.PACKAGE / "THIRD_PARTY_LICENSES", server)
