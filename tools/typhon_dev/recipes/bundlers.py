"""The bundlers that the package is tested with, in the cache: they are large and rarely change."""

import functools

from .. import hashing, paths
from ..steps import Step, Work
from . import node, npm_lock

PROJECT = paths.REPO / "tests/bundlers/project"


@functools.cache
def step() -> Step:
    """<place>/node_modules: what the lock file of tests/bundlers/project names."""
    return Step(
        name="bundlers",
        what="Install the bundlers that the package is tested with",
        make=_make,
        inputs={"files": hashing.of_files(PROJECT / name for name in npm_lock.FILES)},
        after=node.needs(),
        outputs=("node_modules/.package-lock.json",),
    )


TARGETS = {"bundlers": step}


def _make(work: Work) -> None:
    npm_lock.install(work, PROJECT)
