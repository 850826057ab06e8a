"""Other people's Python, for suite `corpus` and the bench: from PyPI, pinned by its hashes.

One folder holds packages/<name>/ and stubs/<name>/, each a source folder. Another one holds the
test files of mypy, each many small programs.
"""

import functools
import tarfile
import zipfile
from pathlib import Path

from .. import hashing, paths, versions
from ..errors import UserError
from ..steps import Step, Work
from . import host, typeshed

PINNED = paths.REPO / "tests/corpus/requirements.txt"


@functools.cache
def step() -> Step:
    return Step(
        name="corpora",
        what="Fetch the packages that the compiler is tried on",
        make=_make,
        inputs={"pinned": hashing.of_file(PINNED)},
        after=(*host.needs("host-tools", host.BUILD_TOOLS), typeshed.step()),
        outputs=("packages/mypy/mypy/build.py",),
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
    """Of everything that there is to compile. EXPECTS: the steps have been run."""
    found = [*step().place.glob("packages/*"), *step().place.glob("stubs/*")]
    packages = sorted(path.relative_to(step().place).as_posix() for path in found)
    return ["stdlib", *packages,
            *sorted(f"programs/{file.stem}" for file in programs().place.glob("*.test"))]


def place(name: str) -> Path:
    """A source folder, or a file with programs."""
    if name == "stdlib":
        return typeshed.stubs()
    kind, _, rest = name.partition("/")
    return programs().place / f"{rest}.test" if kind == "programs" else step().place / name


def compile_command(name: str, out: Path, tools: Path) -> list[str | Path]:
    """Compiles one of them into `out`, with all others installed. typhon_corpus says what it prints.

    `tools` is the build folder with typhon_corpus and typhon_programs.
    EXPECTS: the steps have been run.
    """
    if name.startswith("programs/"):
        return [tools / "typhon_programs", place(name), out]
    folders = [*step().place.glob("packages/*"), *step().place.glob("stubs/*")]
    installed = [] if name == "stdlib" else [each for each in sorted(folders) if each != place(name)]
    return [tools / "typhon_corpus", place(name), out, *installed]


TARGETS = {"corpora": step, "mypy-programs": programs}


def _make(work: Work) -> None:
    wheels = work.folder / "wheels"
    # Wheels for any platform: what is fetched must not depend on the machine.
    work.run(
        "pip3", "download", "--no-deps", "--require-hashes", "--only-binary", ":all:",
        "--platform", "any", "--implementation", "py", "--abi", "none", "--python-version", "3.13",
        "--dest", wheels, "--requirement", PINNED,
    )
    for wheel in sorted(wheels.glob("*.whl")):
        _unpack(wheel, work.folder)
        wheel.unlink()
    wheels.rmdir()


def _unpack(wheel: Path, folder: Path) -> None:
    name = wheel.name.split("-")[0].replace("_", "-")
    target = folder / ("stubs" if name.startswith("types-") else "packages") / name
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.namelist():
            if not member.endswith((".py", ".pyi")):
                continue
            if member.startswith("mypy/typeshed/"):
                continue  # recipes/typeshed.py has it
            # A stub package is compiled as what it describes: requests-stubs/ is `requests`.
            place = target / member.replace("-stubs/", "/", 1)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(archive.read(member))


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
