"""The header-only libraries, copied out of the Debian root.

A folder of their own keeps the root's and the host's other headers out of every compile.
"""

import functools
import shutil
import subprocess
from pathlib import Path

from .. import versions
from ..errors import UserError
from ..steps import Step, Work
from . import debian_root


@functools.cache
def step() -> Step:
    return Step(
        name="headers",
        what="Collect pybind11, nlohmann/json, doctest, CLI11, fmt and toml++",
        make=_make,
        inputs=versions.load()["headers"],
        after=(debian_root.step(),),
        outputs=("include/pybind11/pybind11.h", "include/nlohmann/json.hpp",
                 "include/doctest/doctest.h", "include/CLI/CLI.hpp", "include/fmt/core.h",
                 "include/toml++/toml.hpp"),
    )


def include() -> Path:
    return step().place / "include"


def _make(work: Work) -> None:
    root = debian_root.step().place
    for package, wanted in versions.load()["headers"].items():
        _check_version(root, package, wanted["version"])
        source = root / "usr/include" / wanted["folder"]
        shutil.copytree(source, work.folder / "include" / wanted["folder"])


def _check_version(root: Path, package: str, wanted: str) -> None:
    found = subprocess.run(
        ["dpkg-query", f"--admindir={root}/var/lib/dpkg", "-W", "-f", "${Version}", package],
        capture_output=True, text=True,
    ).stdout
    if versions.parse(found) != versions.parse(wanted):
        raise UserError(f"{package} is {found or 'missing'}, not {wanted}: correct versions.toml")
