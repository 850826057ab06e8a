"""Which Emscripten is in use: a suitable emcc on PATH, else the one of the Debian root."""

import functools
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .. import versions


@dataclass(frozen=True)
class HostEmscripten:
    """An emcc found on PATH. `folder` is what has to be visible for it to run (an emsdk, say)."""

    version: str
    tools: Path   # the folder of emcc
    folder: Path


@functools.cache
def on_host() -> HostEmscripten | None:
    """The host's Emscripten when its version is in the range of versions.toml."""
    command = shutil.which("emcc")
    version = _version(command) if command else ""
    wanted = versions.load()["emscripten"]
    suitable = versions.at_least(version, wanted["minimum"]) and not versions.at_least(
        version, wanted["below"]
    )
    if not command or not suitable:
        return None
    tools = Path(command).resolve().parent
    return HostEmscripten(version, tools, _installation(tools))


def version() -> str:
    """The version that builds everything here."""
    host = on_host()
    return host.version if host else str(versions.load()["emscripten"]["version"])


def describe() -> str:
    """'Emscripten 3.1.69', with where it is from when that is this machine."""
    host = on_host()
    return f"Emscripten {version()}" + (f" from PATH ({host.tools})" if host else "")


def in_use() -> str:
    """A sentence for people: which Emscripten builds here, and why that one."""
    if on_host():
        return f"Using {describe()}"
    suite = versions.load()["debian"]["suite"]
    return f"Using {describe()} of a Debian {suite} root in the cache: no suitable emcc on PATH"


def _version(command: str) -> str:
    try:
        shown = subprocess.run([command, "--version"], capture_output=True, text=True).stdout
    except OSError:
        return ""
    return ".".join(str(part) for part in versions.parse(shown.partition(")")[2] or shown))


def _installation(tools: Path) -> Path:
    """An emsdk keeps emcc in upstream/emscripten; its node and LLVM are beside that."""
    if tools.name == "emscripten" and tools.parent.name == "upstream":
        return tools.parents[1]
    return tools
