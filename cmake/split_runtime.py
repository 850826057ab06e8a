"""Moves functions out of the linked runtime, into modules that are loaded when one is called.

Usage: split_runtime.py WASM SYMBOLS MAP LIST

  WASM     the linked module, NAME.wasm; what stays replaces it
  SYMBOLS  its functions, `index:name` a line
  MAP      the linker's map: which object file has which function and which constants
  LIST     what is moved: below each `[part]` libraries, object files of libpython, functions and
           constants; below `[kept]` constants that stay all the same, and below `[dropped]` those that
           nothing reads, which become zeros

Each part becomes NAME-part.wasm beside WASM, with the tables of constants that only it reads. Beside
each module its functions are in NAME.wasm.symbols, and it says its own name, which engines show in
stacks.

Calls from the one to the other go through the function table, where wasm-split puts a placeholder
for each function that was moved: an import of WASM that loads the part, see src/loader/parts.ts. All
share one memory.
"""

import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import wasm_sections as wasm
from wasm_sections import Segment

# Of several functions that do the same wasm-opt leaves one, under any of their names. Of those of Python
# itself, only short ones are there twice by chance.
_LONGEST_TWIN = 24  # bytes of code

# A hole in a segment costs some bytes as well.
_SMALLEST_TABLE = 128  # bytes

# "  4a3c0   1b2c4      a3c0                 /…/libpython3.13.a(unicodedata.o):(.rodata.index1)"
_MAP_LINE = re.compile(
    r"\s*(?P<address>[0-9a-f-]+)\s+[0-9a-f-]+\s+(?P<size>[0-9a-f]+)\s+"
    r"(?:\S*?(?P<library>[^()/\s]+\.a)\()?(?P<object>[^()\s]+\.o)\)?:\((?P<name>.*)\)$"
)
_PYTHON = "libpython3.13.a"
_FEATURES = (
    "--enable-exception-handling", "--enable-bulk-memory", "--enable-sign-ext",
    "--enable-mutable-globals", "--enable-nontrapping-float-to-int",
)


@dataclass(frozen=True)
class LinkMap:
    """Of libpython each object file counts by itself, of all else the library."""

    functions: dict[str, set[str]]  # name → the files that define one of that name
    tables: dict[str, list[tuple[int, int]]]  # file → where its constants begin and end
    constants: dict[str, tuple[int, int]]  # name → where it begins and ends

    def files_of(self, name: str) -> set[str]:
        """Binaryen numbers functions of the same name."""
        found = self.functions.get(name) or self.functions.get(re.sub(r"_\d+$", "", name))
        return found or set()


def main(module: Path, symbols: Path, link_map: Path, parts: Path) -> None:
    known = _read_map(link_map)
    names = _read_symbols(symbols)
    moves = _read_list(parts)
    core = _labelled(module.read_bytes(), len(names))
    core, _ = _without_tables(core, _constants(moves.pop("dropped"), known))
    kept = _constants(moves.pop("kept"), known)
    gone: set[int] = set()
    for part, wanted in moves.items():
        _require_known(wanted, names, known)
        moved = {index for index, name in enumerate(names) if _is_moved(name, wanted, known)} - gone
        twins = _twins(core, moved, names, known)
        moved -= twins
        gone |= moved
        core, rest = _split(core, part, moved)
        tables = [each for each in _tables_of(wanted, gone | twins, names, known) if each not in kept]
        core, constants = _without_tables(core, tables)
        target = module.with_name(f"{module.stem}-{part}.wasm")
        _write_symbols(target, rest, names)
        target.write_bytes(_with_data(_with_own_name_only(rest, target.stem), constants))
    _write_symbols(module, core, names)
    module.write_bytes(_with_own_name_only(core, module.stem))


def _read_list(file: Path) -> dict[str, set[str]]:
    """What is moved, by part."""
    parts: dict[str, set[str]] = {}
    part: set[str] = set()
    for line in file.read_text().splitlines():
        name = line.partition("#")[0].strip()
        if name.startswith("["):
            part = parts.setdefault(name.strip("[]"), set())
        elif name:
            part.add(name)
    return parts


def _read_map(file: Path) -> LinkMap:
    functions: dict[str, set[str]] = defaultdict(set)
    tables: dict[str, list[tuple[int, int]]] = defaultdict(list)
    constants: dict[str, tuple[int, int]] = {}
    for line in file.read_text().splitlines():
        found = _MAP_LINE.match(line)
        if not found:
            continue
        library = found["library"]
        file = found["object"] if library in (None, _PYTHON) else library
        if not found["name"].startswith("."):
            functions[found["name"]].add(file)
            continue
        begin, size = (int(found[part], 16) for part in ("address", "size"))
        if found["name"].startswith(".rodata.") and size >= _SMALLEST_TABLE:
            tables[file].append((begin, begin + size))
            constants[found["name"].removeprefix(".rodata.")] = (begin, begin + size)
    return LinkMap(functions, tables, constants)


def _read_symbols(file: Path) -> list[str]:
    """The names by index. Binaryen writes what is no letter or digit as \\ and two digits."""
    lines = (line.partition(":") for line in file.read_text().splitlines())
    names = {int(index): re.sub(r"\\([0-9a-f]{2})", lambda code: chr(int(code[1], 16)), name)
             for index, _, name in lines}
    return [names[index] for index in range(len(names))]


def _is_moved(name: str, wanted: set[str], known: LinkMap) -> bool:
    """A name that several files have counts only when all of them are moved."""
    if name in wanted:
        return True
    files = known.files_of(name)
    return bool(files) and files <= wanted


def _require_known(wanted: set[str], names: list[str], known: LinkMap) -> None:
    files = set().union(known.tables, *known.functions.values())
    for name in sorted(wanted - files - set(names) - known.constants.keys()):
        sys.exit(f"There is no file, function or constant {name} in the runtime; correct the list of what is moved")


def _tables_of(
    wanted: set[str], moved: set[int], names: list[str], known: LinkMap
) -> list[tuple[int, int]]:
    """A function that stays, as its name tells too little, may read the tables of its file: then
    they stay as well."""
    kept = (name for index, name in enumerate(names) if index not in moved)
    whole = wanted.difference(*map(known.files_of, kept))
    constants = _constants(wanted & known.constants.keys(), known)
    return [table for file in whole for table in known.tables.get(file, [])] + constants


def _twins(module: bytes, moved: set[int], names: list[str], known: LinkMap) -> set[int]:
    """Those of the functions that what stays calls itself, and that are more than their name says:
    a library's, which only modules call that are moved with it, and short ones."""
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "whole.wasm").write_bytes(module)
        graph = _binaryen(Path(name), "wasm-opt", "whole.wasm", *_FEATURES, "--print-call-graph")
    edges = (map(int, edge) for edge in re.findall(r'"f(\d+)" -> "f(\d+)"; // call', graph))
    called = {callee for caller, callee in edges if caller not in moved} & moved
    labels = wasm.read_names(module)
    short = {int(labels[index][1:]) for index, size in wasm.function_sizes(module).items()
             if size <= _LONGEST_TWIN and re.fullmatch(r"f\d+", labels[index])}
    return {index for index in called if index in short or _is_of_library(names[index], known)}


def _is_of_library(name: str, known: LinkMap) -> bool:
    return any(file.endswith(".a") for file in known.files_of(name))


def _constants(names: set[str], known: LinkMap) -> list[tuple[int, int]]:
    for name in sorted(names - known.constants.keys()):
        sys.exit(f"There is no constant {name} in the runtime; correct the list of what is dropped")
    return [known.constants[name] for name in names]


def _labelled(module: bytes, count: int) -> bytes:
    """The module with function 12 named f12: what is in names of C++, wasm-split's list cannot take.

    Its features are those below: with reference types there would be a second table, which the loader
    does not expect.
    """
    labels = wasm.name_section([f"f{index}" for index in range(count)])
    parts = [part for part in wasm.sections(module) if not wasm.is_custom(part, "target_features")]
    return wasm.join([*parts, (wasm.CUSTOM, labels)])


def _split(module: bytes, part: str, moved: set[int]) -> tuple[bytes, bytes]:
    """The module without the functions, and the module with them, both labelled."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "whole.wasm").write_bytes(module)
        (folder / "moved.txt").write_text("\n".join(f"f{index}" for index in sorted(moved)))
        _binaryen(
            folder, "wasm-split", "whole.wasm", *_FEATURES, "--debuginfo",
            "--split-funcs=@moved.txt", f"--placeholder-namespace={part}",
            f"--export-prefix={part[:2]}:", "-o1", "core.wasm", "-o2", "rest.wasm",
        )
        return (folder / "core.wasm").read_bytes(), (folder / "rest.wasm").read_bytes()


def _binaryen(folder: Path, tool: str, *arguments: str) -> str:
    """What the tool prints, run in the folder."""
    root = subprocess.run(["em-config", "BINARYEN_ROOT"], capture_output=True, text=True, check=True)
    command = [f"{root.stdout.strip()}/bin/{tool}", *arguments]
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, text=True, check=True).stdout


def _write_symbols(target: Path, module: bytes, names: list[str]) -> None:
    """Functions of wasm-split's own keep the names that it gave them."""
    labels = wasm.read_names(module)
    original = {index: names[int(label[1:])] if re.fullmatch(r"f\d+", label) else label
                for index, label in labels.items()}
    lines = [f"{index}:{name}\n" for index, name in sorted(original.items())]
    target.with_name(f"{target.name}.symbols").write_text("".join(lines))


def _with_own_name_only(module: bytes, name: str) -> bytes:
    parts = [part for part in wasm.sections(module) if not wasm.is_custom(part, "name")]
    return wasm.join([*parts, (wasm.CUSTOM, wasm.module_name_section(name))])


def _without_tables(module: bytes, tables: list[tuple[int, int]]) -> tuple[bytes, list[Segment]]:
    """The module with holes in its data, and what was in the holes."""
    parts = list(wasm.sections(module))
    at = next(index for index, (kind, _) in enumerate(parts) if kind == wasm.DATA)
    kept, taken = _cut(wasm.read_segments(parts[at][1]), sorted(tables))
    parts[at] = (wasm.DATA, wasm.write_segments(kept))
    count = wasm.number(len(kept))
    return wasm.join([(kind, count if kind == wasm.DATA_COUNT else content)
                      for kind, content in parts]), taken


def _cut(
    segments: list[Segment], holes: list[tuple[int, int]]
) -> tuple[list[Segment], list[Segment]]:
    kept: list[Segment] = []
    taken: list[Segment] = []
    for segment in segments:
        at = segment.address
        for begin, end in holes:
            begin, end = max(begin, at), min(end, segment.end)
            if begin >= end:
                continue
            kept.append(segment.part(at, begin))
            taken.append(segment.part(begin, end))
            at = end
        kept.append(segment.part(at, segment.end))
    return [each for each in kept if each.content], taken


def _with_data(module: bytes, segments: list[Segment]) -> bytes:
    """The part, complete. Data comes last; parts that are split off later make the table larger."""
    parts = list(wasm.sections(module))
    if any(kind == wasm.DATA for kind, _ in parts):
        raise ValueError("wasm-split has moved data as well")
    parts = [(kind, wasm.without_table_limit(content) if kind == wasm.IMPORT else content)
             for kind, content in parts]
    return wasm.join([*parts, (wasm.DATA, wasm.write_segments(segments))])


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
