"""A project that uses the packed package, in a folder outside the checkout."""

import contextlib
import io
import tarfile
from pathlib import Path

from typhon_dev import products
from typhon_dev.commands import pack
from typhon_dev.errors import UserError


def make_tarball() -> Path:
    """The tarball of `./x pack`. What that prints is of no interest; raises UserError with what its checkers find."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        try:
            pack.run([])
        except UserError as failure:
            raise UserError(f"{failure}\n{printed.getvalue()}") from None
    return products.tarball()


def link_modules(modules: Path, project: Path, tarball: Path) -> None:
    """Gives `project` the packages of another node_modules, and ours from the tarball."""
    target = project / "node_modules"
    target.mkdir()
    for entry in modules.iterdir():
        (target / entry.name).symlink_to(entry)
    with tarfile.open(tarball) as archive:
        archive.extractall(target, filter="data")
    (target / "package").rename(target / "typhon")
