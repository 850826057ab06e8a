"""Typeshed's stubs of the standard library, from the copy in mypy's wheel, and as C++ to link in.

The stubs go into the compiler as plain text without comments. Measured on mypy 2.4.1: 2.1 MB in the
binary, which brotli packs to 0.24 MB on the way to a browser. Deflated one by one they would be
0.47 MB, which nothing packs further, and the compiler would need to unpack them.
"""

import functools
import io
import re
import tokenize
import zipfile
from collections.abc import Iterator
from pathlib import Path

from .. import hashing, paths, versions
from ..errors import CommandFailed, UserError
from ..steps import Step, Work
from . import compile_stdlib, host

_EXCLUDED = paths.REPO / "cmake" / "cpython" / "stdlib-excluded.txt"
_INSIDE = "mypy/typeshed"
_PYTHON = (3, 13)
# C modules that the runtime does not have, beside what its own list of exclusions names.
_OTHER_PLATFORMS = ("_curses*", "_dbm*", "_gdbm*", "_msi*", "_tkinter*", "_winapi*", "_ctypes*",
                    "msilib", "msvcrt*", "nt.py", "winreg*", "winsound*", "ossaudiodev*", "spwd*")
_MAX_LITERAL = 16000  # bytes; compilers have limits for one string literal


@functools.cache
def step() -> Step:
    wanted = versions.load()["typeshed"]
    return Step(
        name="typeshed",
        what=f"Fetch the standard library's stubs (mypy {wanted['wheel_version']})",
        make=_make,
        inputs={"wheel": wanted, "excluded": hashing.of_file(_EXCLUDED)},
        after=host.needs("host-tools", host.BUILD_TOOLS),
        outputs=("standard_stubs.inc", "LICENSE", "stdlib/VERSIONS", "stdlib/builtins.pyi"),
    )


def stubs() -> Path:
    """The stubs as typeshed has them, with VERSIONS. EXPECTS: the step has been run."""
    return step().place / "stdlib"


def _make(work: Work) -> None:
    wanted = versions.load()["typeshed"]
    try:
        work.run(
            "pip3", "download", "--no-deps", "--only-binary", ":all:", "--platform", "any",
            "--implementation", "py", "--abi", "none", "--python-version", "3.13",
            "--dest", work.folder, f"{wanted['wheel']}=={wanted['wheel_version']}",
        )
    except CommandFailed:
        raise UserError("mypy could not be fetched with pip: check the network, run again") from None
    (wheel,) = work.folder.glob("*.whl")
    if hashing.of_file(wheel) != wanted["wheel_sha256"]:
        raise UserError(f"{wheel.name} is not the file that versions.toml records: check its hash")
    _unpack(wheel, work.folder)
    wheel.unlink()
    entries = [(name, without_comments(text)) for name, text in _kept(work.folder / "stdlib")]
    (work.folder / "standard_stubs.inc").write_text("".join(_entry(*each) for each in entries))
    size = sum(len(text) for _, text in entries)
    work.note.append(f"{len(entries)} stubs, {size / 1e6:.2f} MB")


def _unpack(wheel: Path, folder: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (folder / "LICENSE").write_bytes(archive.read(f"{_INSIDE}/LICENSE"))
        for name in archive.namelist():
            if not name.startswith(f"{_INSIDE}/stdlib/"):
                continue
            target = folder / name.removeprefix(f"{_INSIDE}/")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(name))


def _kept(stdlib: Path) -> Iterator[tuple[str, str]]:
    """Paths below stdlib/ and texts of what our Python and our runtime have, sorted by path."""
    patterns = [*compile_stdlib.read_patterns(_EXCLUDED), *_OTHER_PLATFORMS]
    lifetimes = _lifetimes((stdlib / "VERSIONS").read_text())
    for file in sorted(stdlib.rglob("*.pyi"), key=str):
        path = file.relative_to(stdlib)
        parts = path.with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        is_there = compile_stdlib.is_kept(file.with_suffix(".py"), stdlib, patterns)
        if is_there and _lives(module, lifetimes):
            yield str(path), file.read_text()


def _lifetimes(versions_text: str) -> dict[str, tuple[tuple[int, ...], tuple[int, ...]]]:
    """Module → first and last version of Python that has it."""
    found = {}
    for line in versions_text.splitlines():
        if match := re.match(r"([\w.]+): (\d+\.\d+)-(\d+\.\d+)?", line):
            name, first, last = match.groups()
            found[name] = (versions.parse(first), versions.parse(last or "9999.0"))
    return found


def _lives(module: str, lifetimes: dict[str, tuple[tuple[int, ...], tuple[int, ...]]]) -> bool:
    while module not in lifetimes and "." in module:
        module = module.rpartition(".")[0]
    first, last = lifetimes.get(module, (_PYTHON, _PYTHON))
    return first <= _PYTHON <= last


def without_comments(text: str) -> str:
    """The text without comments and empty lines."""
    lines = text.splitlines()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
    return "".join(f"{line}\n" for line in lines if line.strip())


def _entry(path: str, text: str) -> str:
    """An initializer of a StandardStub, with the text in literals that no compiler is too small for."""
    size = len(text.encode())
    pieces = []
    while text:
        cut = len(text) if len(text) <= _MAX_LITERAL else text.rindex("\n", 0, _MAX_LITERAL) + 1
        pieces.append(f'R"stub({text[:cut]})stub"')
        text = text[cut:]
    joined = "\n".join(pieces) or '""'
    return f'{{"{path}", {{{joined}, {size}}}}},\n'
