"""The Python tools that the templates pin, and twine, in the cache."""

import functools
import json
import sys

from .. import paths, versions
from ..errors import CommandFailed, UserError
from ..steps import Step, Work
from . import host

PYPROJECT = paths.REPO / "sdk/npm/templates/shared/pyproject.toml"


@functools.cache
def step() -> Step:
    """<place>: a folder for the module search path, with the packages in it."""
    return Step(
        name="python-tools",
        what="Install the Python tools of the templates",
        make=_make,
        inputs={"packages": _packages(), "python": sys.version_info[:2]},
        after=host.needs("host-tools", host.BUILD_TOOLS),
        outputs=("mypy/__main__.py", "twine/__main__.py"),
    )


TARGETS = {"python-tools": step}


def _packages() -> list[str]:
    pinned: list[str] = json.loads(PYPROJECT.read_text().split("\ndev = ", 1)[1].split("\n", 1)[0])
    return [*pinned, f"twine=={versions.load()['twine']['version']}"]


def _make(work: Work) -> None:
    try:
        work.run(
            "pip3", "install", "--quiet", "--disable-pip-version-check", "--no-input",
            "--target", work.folder, *_packages(),
        )
    except CommandFailed as failure:
        raise UserError(
            f"pip could not install the Python tools: check the network (the log is {failure.log}), "
            f"then run the same command again"
        ) from None
