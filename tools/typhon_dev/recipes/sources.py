"""The source tarballs of what is compiled into the runtime, checked against versions.toml."""

import functools
from pathlib import Path

from .. import chroot, hashing, versions
from ..errors import CommandFailed, UserError
from ..steps import Step, Work
from . import debian_root


@functools.cache
def step() -> Step:
    sources = versions.load()["sources"]
    return Step(
        name="sources",
        what="Download the sources of CPython, zlib, bzip2, xz and SQLite",
        make=_make,
        inputs=sources,
        after=(debian_root.step(),),
        outputs=tuple(source["tarball"] for source in sources.values()),
    )


def tarball(name: str) -> str:
    """The tarball's path inside the root."""
    file = versions.load()["sources"][name]["tarball"]
    return chroot.inside(step().place / file)


def version(name: str) -> str:
    return str(versions.load()["sources"][name]["version"])


def _make(work: Work) -> None:
    sources = versions.load()["sources"]
    packages = " ".join(source["package"] for source in sources.values())
    try:
        debian_root.run(
            work, f"apt-get source --download-only --tar-only {packages}",
            title=f"apt-get source {packages}",
        )
    except CommandFailed as failure:
        raise UserError(
            f"Sources could not be fetched: check the network (log: {failure.log}), run again"
        ) from None
    for source in sources.values():
        _check(work.folder / source["tarball"], source["sha256"])


def _check(file: Path, wanted: str) -> None:
    if not file.exists():
        raise UserError(f"The archive has no {file.name} any more: update versions.toml")
    found = hashing.of_file(file)
    if found != wanted:
        raise UserError(f"{file.name} has the hash {found}, versions.toml records {wanted}")
