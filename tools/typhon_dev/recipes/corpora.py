"""Other people's Python, for suite `corpus` and the bench: from PyPI, pinned by its hashes.

Each folder of packages is a source folder, with a file that names what its package requires. The
test files of mypy are many small programs each.
"""

import functools
import re
import tarfile
import zipfile
from pathlib import Path

from .. import hashing, paths, versions
from ..errors import UserError
from ..steps import Step, Work
from . import host, typeshed

PINNED = paths.REPO / "tests/corpus/requirements.txt"
PINNED_STUBS = paths.REPO / "tests/corpus/stubs.txt"
_REQUIRED = "requires.txt"


@functools.cache
def step() -> Step:
    return Step(
        name="corpora",
        what="Fetch the packages that the compiler is tried on",
        make=lambda work: _make(work, PINNED),
        inputs={"pinned": hashing.of_file(PINNED)},
        after=(*host.needs("host-tools", host.BUILD_TOOLS), typeshed.step()),
        outputs=("mypy/mypy/build.py",),
    )


@functools.cache
def stubs() -> Step:
    """All third-party stubs but the one that `step` has."""
    return Step(
        name="corpora-stubs",
        what="Fetch every third-party stub package",
        make=lambda work: _make(work, PINNED_STUBS),
        inputs={"pinned": hashing.of_file(PINNED_STUBS)},
        after=host.needs("host-tools", host.BUILD_TOOLS),
        outputs=("types-pyyaml/yaml/__init__.pyi",),
    )


@functools.cache
def programs() -> Step:
    wanted = versions.load()["mypy-programs"]
    return Step(
        name="mypy-programs",
        what=f"Fetch the test programs of mypy {wanted['version']}",
        make=_make_programs,
        inputs=wanted,
        after=host.needs("host-tools", host.BUILD_TOOLS),
        outputs=("stubgen.test", "check-classes.test"),
    )


def names() -> list[str]:
    """Of everything that there is to compile. EXPECTS: the steps have been run; `stubs` may wait."""
    kinds = (f"{'stubs' if name.startswith('types-') else 'packages'}/{name}" for name in _folders())
    tried = (f"programs/{file.stem}" for file in programs().place.glob("*.test"))
    return ["stdlib", *sorted(kinds), *sorted(tried)]


def package_versions() -> dict[str, str]:
    """Of every package, by its name."""
    pins = PINNED.read_text() + PINNED_STUBS.read_text()
    found = re.findall(r"^([\w.-]+)==(\S+)", pins, re.MULTILINE)
    return {_normal(name): version for name, version in found}


def place(name: str) -> Path:
    """A source folder, or a file with programs."""
    if name == "stdlib":
        return typeshed.stubs()
    kind, _, rest = name.partition("/")
    return programs().place / f"{rest}.test" if kind == "programs" else _folders()[rest]


def compile_command(name: str, out: Path, tools: Path) -> list[str | Path]:
    """Compiles one of them into `out`, with what it requires. typhon_corpus says what it prints.

    `tools` is the build folder with typhon_corpus and typhon_programs.
    EXPECTS: the steps have been run.
    """
    if name.startswith("programs/"):
        return [tools / "typhon_programs", place(name), out]
    installed = [] if name == "stdlib" else _required(place(name))
    return [tools / "typhon_corpus", place(name), out, *installed]


TARGETS = {"corpora": step, "corpora-stubs": stubs, "mypy-programs": programs}


def _folders() -> dict[str, Path]:
    """Of all packages that have been fetched, by name."""
    places = [each.place for each in (step(), stubs()) if each.place.is_dir()]
    return {each.name: each for place in places for each in place.iterdir() if each.is_dir()}


def _required(folder: Path) -> list[Path]:
    """What of the corpora the package needs, itself or by way of others, also for its extras."""
    there = _folders()
    found = {folder}
    left = [folder]
    while left:
        for name in (left.pop() / _REQUIRED).read_text().split():
            required = there.get(name) or there.get(f"types-{name}")
            if required and required not in found:
                found.add(required)
                left.append(required)
    return sorted(found - {folder})


def _make(work: Work, pinned: Path) -> None:
    wheels = work.folder / "wheels"
    # Wheels for any platform: what is fetched must not depend on the machine.
    work.run(
        "pip3", "download", "--no-deps", "--require-hashes", "--only-binary", ":all:",
        "--platform", "any", "--implementation", "py", "--abi", "none", "--python-version", "3.13",
        "--dest", wheels, "--requirement", pinned,
    )
    for wheel in sorted(wheels.glob("*.whl")):
        _unpack(wheel, work.folder / _normal(wheel.name.split("-")[0]))
        wheel.unlink()
    wheels.rmdir()


def _normal(name: str) -> str:
    return re.sub("[-_.]+", "-", name).lower()


def _unpack(wheel: Path, folder: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.namelist():
            if member.endswith(".dist-info/METADATA"):
                metadata = archive.read(member).decode()
            if not member.endswith((".py", ".pyi")):
                continue
            if member.startswith("mypy/typeshed/"):
                continue  # recipes/typeshed.py has it
            # A stub package is compiled as what it describes: requests-stubs/ is `requests`.
            place = folder / member.replace("-stubs/", "/", 1)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(archive.read(member))
    required = re.findall(r"^Requires-Dist: ([\w.-]+)", metadata, re.MULTILINE)
    (folder / _REQUIRED).write_text("\n".join(sorted(set(map(_normal, required)))))


def _make_programs(work: Work) -> None:
    wanted = versions.load()["mypy-programs"]
    work.run(
        "pip3", "download", "--no-deps", "--no-binary", "mypy",
        "--dest", work.folder, f"mypy=={wanted['version']}",
    )
    (source,) = work.folder.glob("*.tar.gz")
    if hashing.of_file(source) != wanted["sha256"]:
        raise UserError(f"{source.name} is not the file that versions.toml records: check its hash")
    with tarfile.open(source) as archive:
        for member in archive.getmembers():
            name = Path(member.name)
            is_wanted = name.match("stubgen.test") or name.match("check-*.test")
            if is_wanted and (file := archive.extractfile(member)):
                (work.folder / name.name).write_bytes(file.read())
    source.unlink()
