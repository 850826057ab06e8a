"""A project that uses the packed package, in a folder outside the checkout."""

import tarfile
from pathlib import Path


def link_modules(modules: Path, project: Path, tarball: Path) -> None:
    """Gives `project` the packages of another node_modules, and ours from the tarball."""
    target = project / "node_modules"
    target.mkdir()
    for entry in modules.iterdir():
        (target / entry.name).symlink_to(entry)
    with tarfile.open(tarball) as archive:
        archive.extractall(target)  # ours; early 3.11 has no filter
    (target / "package").rename(target / "typhon")
