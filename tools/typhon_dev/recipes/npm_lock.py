"""The npm packages of a lock file, in a folder of the cache."""

import shutil
from pathlib import Path

from .. import paths
from ..errors import CommandFailed, UserError
from ..steps import Work
from . import node

FILES = ("package.json", "package-lock.json")


def install(work: Work, project: Path) -> None:
    """<work's folder>/node_modules: what the project's lock file names, in its version and with its hash.

    By `npm install`, as `npm ci` asks for other platforms' binaries, which not each registry has.
    Raises UserError when the registry cannot be reached.
    """
    for name in FILES:
        shutil.copyfile(project / name, work.folder / name)
    try:
        work.run(
            "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline",
            f"--cache={paths.cache() / 'npm'}", **node.environment(),
        )
    except CommandFailed as failure:
        raise UserError(
            f"npm could not install the packages of {project.relative_to(paths.REPO)}: check the "
            f"network (the log is {failure.log}), then run the same command again"
        ) from None
