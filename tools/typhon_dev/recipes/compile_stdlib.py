"""Makes stdlib.zip and stdlib-source.zip. Run by the root's python3.13: pycs need CPython's twin.

Usage: compile_stdlib.py LIB EXCLUDED OUT OWN…
  LIB       the folder Lib of CPython's sources (with the target's _sysconfigdata)
  EXCLUDED  the list of what to leave out
  OUT       the folder for the two archives
  OWN       folders of modules that are ours: they go beside CPython's, or take their place

Run with -X no_debug_ranges: tracebacks through the library then show lines without the markers below
them, and the archive takes a quarter less on its way.

Both archives are stored, not deflated: they travel compressed by the web server, and brotli packs a
stored archive much better than a deflated one. Compiled modules are taken apart for the same reason,
see pack_modules.py. Entries are sorted and carry one fixed time, so equal sources give equal bytes.
"""

import fnmatch
import hashlib
import importlib.util
import json
import py_compile
import sys
import tempfile
import zipfile
from pathlib import Path

if __package__:
    from . import pack_modules
else:  # run as a script
    import pack_modules

FOLDER = f"python{sys.version_info.major}.{sys.version_info.minor}"
TAG = f"cpython-{sys.version_info.major}{sys.version_info.minor}"
# Of each .pyc: never checked against its source (PEP 552), so the hash of that may be zero.
HEADER = importlib.util.MAGIC_NUMBER + bytes([1, 0, 0, 0]) + bytes(8)
# The interpreter has these inside: their text is wanted, but not what it compiles to.
FROZEN = {
    f"{FOLDER}/{name}.py"
    for name in ("importlib/_bootstrap", "importlib/_bootstrap_external", "zipimport")
}
OLDEST_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def main(lib: Path, excluded: Path, out: Path, *own: Path) -> None:
    patterns = read_patterns(excluded)
    texts = {
        f"{FOLDER}/{file.relative_to(folder)}": file
        for folder in (lib, *own)
        for file in sorted(folder.rglob("*"))
        if file.is_file() and is_kept(file, folder, patterns)
    }
    write_zip(out / "stdlib-source.zip", {
        name: file.read_bytes() for name, file in texts.items() if file.suffix == ".py"
    })
    write_zip(out / "stdlib.zip", compiled(texts))


def read_patterns(excluded: Path) -> list[str]:
    lines = (line.partition("#")[0].strip() for line in excluded.read_text().splitlines())
    return [line for line in lines if line]


def is_kept(file: Path, lib: Path, patterns: list[str]) -> bool:
    relative = file.relative_to(lib)
    if "__pycache__" in relative.parts:
        return False
    candidates = [str(relative), relative.name, *(str(parent) for parent in relative.parents)]
    return not any(fnmatch.fnmatchcase(name, p) for name in candidates for p in patterns)


def compiled(texts: dict[str, Path]) -> dict[str, bytes]:
    """The entries of stdlib.zip: data where it belongs, and the modules, packed, with their index."""
    entries = {name: file.read_bytes() for name, file in texts.items() if file.suffix != ".py"}
    packer = pack_modules.Packer()
    digest = hashlib.sha256()
    modules: dict[str, list[int]] = {}
    for name, file in sorted(texts.items()):
        if file.suffix != ".py":
            continue
        if name in FROZEN:
            modules[name] = [file.stat().st_size]
            continue
        pyc = compile_one(name, file)
        digest.update(pyc)
        modules[name] = [file.stat().st_size, len(pyc), *packer.add(pyc)]
    entries |= {f"packed/{name}": bytes(stream) for name, stream in packer.streams.items()}
    # "sha256" is of all .pyc files, in this order.
    index = {"caches": pack_modules.caches(), "header": HEADER.hex(), "modules": modules,
             "sha256": digest.hexdigest(), "tag": TAG}  # fmt: skip
    entries["modules.json"] = json.dumps(index, sort_keys=True, separators=(",", ":")).encode()
    return entries


def compile_one(name: str, file: Path) -> bytes:
    """A pyc without asserts and docstrings that is never checked against its source."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "module.pyc"
        py_compile.compile(
            str(file), cfile=str(target), dfile=f"/lib/{name}", doraise=True, optimize=2,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        return HEADER + target.read_bytes()[len(HEADER) :]


def write_zip(target: Path, entries: dict[str, bytes]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(entries):
            entry = zipfile.ZipInfo(name, OLDEST_ZIP_TIME)
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, entries[name])


if __name__ == "__main__":
    assert importlib.util.cache_from_source("m.py").endswith(f"{TAG}.pyc")
    main(*map(Path, sys.argv[1:]))
