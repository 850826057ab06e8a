"""Says what is present, what is missing, and what to run.

Usage: ./x doctor

The status is 1 when something is missing that `./x test` needs and cannot install by itself.
"""

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

from .. import paths, steps, versions
from ..errors import UserError
from ..recipes import (
    cpython, debian_root, emscripten, headers, host, node, stdlib, tree_sitter, typeshed,
)

_NEEDED_SPACE = 8e9  # bytes: the Debian root, CPython, npm packages, build folders


@dataclass(frozen=True)
class Finding:
    """`remedy` is empty when nothing is to be done; `fatal` when ./x cannot do it by itself."""

    name: str
    state: str
    remedy: str = ""
    fatal: bool = False


def run(arguments: list[str]) -> int:
    if arguments:
        raise UserError("./x doctor takes no arguments")
    findings = [*_machine(), *_tools(), *_toolchain(), *_products()]
    for finding in findings:
        mark = "✓" if not finding.remedy else "✗" if finding.fatal else "·"
        remedy = f"  → {finding.remedy}" if finding.remedy else ""
        print(f"{mark} {finding.name:<22} {finding.state}{remedy}")
    return 1 if any(finding.fatal for finding in findings) else 0


def _machine() -> Iterator[Finding]:
    root = os.geteuid() == 0
    yield Finding("user", "root" if root else "not root",
                  "" if root else "run ./x as root: the wasm build works in a chroot", not root)
    machine = platform.machine()
    yield Finding("processor", machine, "" if machine == "x86_64" else "use an x86_64 machine",
                  machine != "x86_64")
    free = shutil.disk_usage(paths.cache()).free
    short = free < _NEEDED_SPACE and not steps.is_current(debian_root.step())
    yield Finding("free space for cache", f"{free / 1e9:.1f} GB in {paths.cache()}",
                  "free 8 GB there, or set TYPHON_CACHE" if short else "", short)


def _tools() -> Iterator[Finding]:
    for tool in (
        *host.BUILD_TOOLS, *host.CODE_TOOLS, *host.BROWSER_TOOLS, *host.VSCODE_TOOLS
    ):
        path = host.find(tool.command)
        name = tool.package if tool.command.startswith("/") else tool.command
        if path:
            yield Finding(name, "present" if path == tool.command else _version_of(path))
        else:
            can_install = os.geteuid() == 0 and shutil.which("apt-get") is not None
            yield Finding(name, "missing", host.install_command([tool]), not can_install)


def _version_of(path: str) -> str:
    try:
        shown = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=20,
                               stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return path
    first = (shown.stdout or shown.stderr).strip().splitlines()
    number = ".".join(str(part) for part in versions.parse(first[0])) if first else ""
    return number or path


def _toolchain() -> Iterator[Finding]:
    found = node.on_host()
    wheel = versions.load()["node"]["wheel_version"]
    made = node.step()
    if found:
        yield Finding("node", f"{_version_of(str(found / 'node'))} of this machine")
    else:
        present = made is not None and steps.is_current(made)
        yield Finding("node", f"{wheel} in the cache" if present else "missing or too old",
                      "" if present else "./x build fetches it")
    yield Finding("emscripten", emscripten.in_use())
    yield _cached("debian root", debian_root.step())


def _products() -> Iterator[Finding]:
    yield _cached("headers", headers.step())
    yield _cached("tree-sitter", tree_sitter.step())
    yield _cached("typeshed", typeshed.step())
    yield _cached("cpython", cpython.step())
    yield _cached("stdlib", stdlib.step())
    for name in ("native-release/typhon", "wasm-compiler/compiler.wasm",
                 "wasm-runtime/typhon.wasm"):
        there = (paths.BUILD / name).exists()
        yield Finding(f"build/{name.partition('/')[0]}", "built" if there else "not built yet",
                      "" if there else "./x build")


def _cached(name: str, step: steps.Step) -> Finding:
    if steps.is_current(step):
        return Finding(name, f"in the cache ({step.place.name})")
    state = "damaged" if step.place.exists() else "not made yet"
    return Finding(name, state, "./x build makes it")
