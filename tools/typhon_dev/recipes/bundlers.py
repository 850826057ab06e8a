"""The bundlers that the package is tested with, in the cache: they are large and rarely change."""

import functools
import shutil

from .. import hashing, paths
from ..errors import CommandFailed, UserError
from ..steps import Step, Work
from . import node

PROJECT = paths.REPO / "tests/bundlers/project"
_FILES = ("package.json", "package-lock.json")


@functools.cache
def step() -> Step:
    """<place>/node_modules: what the lock file of tests/bundlers/project names."""
    return Step(
        name="bundlers",
        what="Install the bundlers that the package is tested with",
        make=_make,
        inputs={"files": hashing.of_files(PROJECT / name for name in _FILES)},
        after=node.needs(),
        outputs=("node_modules/.package-lock.json",),
    )


TARGETS = {"bundlers": step}


def _make(work: Work) -> None:
    """By `npm install`, as `npm ci` asks for other platforms' binaries, which not each registry has.

    What the lock file names is taken in its version and with its hash.
    """
    for name in _FILES:
        shutil.copyfile(PROJECT / name, work.folder / name)
    try:
        work.run(
            "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline",
            f"--cache={paths.cache() / 'npm'}", **node.environment(),
        )
    except CommandFailed as failure:
        raise UserError(f"npm could not install the bundlers: check the network (the log is "
                        f"{failure.log}), then run the same command again") from None
