"""What this repository makes, for the verbs and suites that use it as its users would."""

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from . import paths, steps, targets
from .errors import UserError
from .recipes import browser, node, node_modules

NATIVE = paths.BUILD / "native-release/typhon"
PACKAGE = paths.BUILD / "npm"


def make_package() -> None:
    """The npm package's folder with all that goes into it, and a browser to try it in."""
    steps.run([targets.available()["npm"](), node_modules.step()])
    browser.provide()


def tarball() -> Path:
    """The package as it is published. Made by the target "tarball"."""
    return paths.BUILD / f"typhon-{_version()}.tgz"


def creator_tarball() -> Path:
    """The package create-typhon, made by the same target."""
    return paths.BUILD / f"create-typhon-{_version()}.tgz"


def _version() -> str:
    version: str = json.loads((PACKAGE / "package.json").read_text())["version"]
    return version


def environment() -> dict[str, str]:
    """What a command needs so that it finds node, and keeps what npm downloads in our cache."""
    return {**node.environment(), "npm_config_cache": str(paths.cache() / "npm")}


def full_environment(**env: str) -> dict[str, str]:
    return {**os.environ, **environment(), **env}


def run_typhon(*arguments: str, cwd: Path) -> None:
    """Runs the native command in a project. Raises UserError when it fails."""
    capture([NATIVE, *arguments], cwd)


def start(command: Sequence[str | Path], cwd: Path) -> subprocess.Popen[bytes]:
    """Starts a command whose output is read while it runs; what it says on stderr is shown."""
    return subprocess.Popen(
        [str(part) for part in command], cwd=cwd, env=full_environment(),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
    )


def capture(command: Sequence[str | Path], cwd: Path, **env: str) -> bytes:
    """Runs a command and returns what it printed.

    Raises UserError with the end of all it said when it fails.
    """
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=full_environment(**env), stdin=subprocess.DEVNULL,
        capture_output=True, check=False,
    )
    if done.returncode != 0:
        said = (done.stdout[-2000:] + done.stderr[-4000:]).decode(errors="replace").strip()
        shown = " ".join(Path(part).name for part in map(str, command))
        raise UserError(f"'{shown}' ended with status {done.returncode}:\n{said}")
    return done.stdout
