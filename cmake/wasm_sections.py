"""Reads and writes the parts of a WebAssembly module that split_runtime.py changes."""

from collections.abc import Iterator
from dataclasses import dataclass

CUSTOM, IMPORT, CODE, DATA, DATA_COUNT = 0, 2, 10, 11, 12

_HEADER = b"\0asm\x01\0\0\0"
_I32_CONST, _END = 0x41, 0x0B
_FUNCTION, _TABLE, _MEMORY, _GLOBAL = range(4)
_HAS_MOST = 1


@dataclass(frozen=True)
class Segment:
    """An active data segment of memory 0."""

    address: int
    content: bytes

    @property
    def end(self) -> int:
        return self.address + len(self.content)

    def part(self, begin: int, end: int) -> "Segment":
        """What lies from one address up to, but without, another."""
        return Segment(begin, self.content[begin - self.address : end - self.address])


def sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and content of each, in order."""
    if module[:8] != _HEADER:
        raise ValueError("no WebAssembly module")
    at = 8
    while at < len(module):
        kind = module[at]
        size, at = read_number(module, at + 1)
        yield kind, module[at : at + size]
        at += size


def join(parts: list[tuple[int, bytes]]) -> bytes:
    return _HEADER + b"".join(bytes([kind]) + sized(content) for kind, content in parts)


def is_custom(section: tuple[int, bytes], name: str) -> bool:
    kind, content = section
    return kind == CUSTOM and content.startswith(sized(name.encode()))


def name_section(names: list[str]) -> bytes:
    """The content of the custom section that names functions 0, 1, …"""
    entries = b"".join(number(index) + sized(name.encode()) for index, name in enumerate(names))
    functions = bytes([1]) + sized(number(len(names)) + entries)
    return sized(b"name") + functions


def module_name_section(name: str) -> bytes:
    """The content of the custom section that names the module, and no function."""
    return sized(b"name") + bytes([0]) + sized(sized(name.encode()))


def read_names(module: bytes) -> dict[int, str]:
    """The names of functions, by index."""
    names: dict[int, str] = {}
    content = next(part[1] for part in sections(module) if is_custom(part, "name"))
    at = len(sized(b"name"))
    while at < len(content):
        kind, (size, at) = content[at], read_number(content, at + 1)
        if kind == 1:
            count, place = read_number(content, at)
            for _ in range(count):
                index, place = read_number(content, place)
                length, place = read_number(content, place)
                names[index] = content[place : place + length].decode()
                place += length
        at += size
    return names


def function_sizes(module: bytes) -> dict[int, int]:
    """Of the functions that are not imported, by index: the bytes of their code."""
    contents = dict(sections(module))
    index = _imported_functions(contents[IMPORT])
    sizes: dict[int, int] = {}
    count, at = read_number(contents[CODE], 0)
    for _ in range(count):
        size, at = read_number(contents[CODE], at)
        sizes[index] = size
        index, at = index + 1, at + size
    return sizes


def _imported_functions(imports: bytes) -> int:
    found = 0
    count, at = read_number(imports, 0)
    for _ in range(count):
        at = _end_of_names(imports, at)
        found += imports[at] == _FUNCTION
        at = _end_of_item(imports, at)
    return found


def without_table_limit(imports: bytes) -> bytes:
    """The content of an import section where an imported table may be of any larger size."""
    count, at = read_number(imports, 0)
    for _ in range(count):
        at = _end_of_names(imports, at)
        if imports[at] == _TABLE:
            limits = at + 2  # behind the type of its elements
            least = read_number(imports, limits + 1)[1]
            end = read_number(imports, least)[1] if imports[limits] & _HAS_MOST else least
            return imports[:limits] + b"\0" + imports[limits + 1 : least] + imports[end:]
        at = _end_of_item(imports, at)
    return imports


def _end_of_names(imports: bytes, at: int) -> int:
    """Where the names of the module and the item end that an imported item has."""
    for _ in range(2):
        size, at = read_number(imports, at)
        at += size
    return at


def _end_of_item(imports: bytes, at: int) -> int:
    """Where the description of an imported item ends."""
    kind = imports[at]
    if kind == _FUNCTION:
        return read_number(imports, at + 1)[1]
    if kind == _TABLE:
        at += 1  # the type of its elements
    if kind in (_TABLE, _MEMORY):
        least = read_number(imports, at + 2)[1]
        return read_number(imports, least)[1] if imports[at + 1] & _HAS_MOST else least
    if kind == _GLOBAL:
        return at + 3
    return read_number(imports, at + 2)[1]  # a tag


def read_segments(content: bytes) -> list[Segment]:
    count, at = read_number(content, 0)
    segments = []
    for _ in range(count):
        if content[at : at + 2] != bytes([0, _I32_CONST]):
            raise ValueError("a data segment is not at a fixed address")
        address, at = _read_signed(content, at + 2)
        if content[at] != _END:
            raise ValueError("a data segment is not at a fixed address")
        size, at = read_number(content, at + 1)
        segments.append(Segment(address, content[at : at + size]))
        at += size
    return segments


def write_segments(segments: list[Segment]) -> bytes:
    return number(len(segments)) + b"".join(
        bytes([0, _I32_CONST]) + _signed(segment.address) + bytes([_END]) + sized(segment.content)
        for segment in segments
    )


def sized(content: bytes) -> bytes:
    return number(len(content)) + content


def number(value: int) -> bytes:
    """Unsigned LEB128."""
    result = bytearray()
    while value > 0x7F:
        result.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*result, value])


def read_number(module: bytes, at: int) -> tuple[int, int]:
    """An unsigned LEB128 number and where it ends."""
    value = shift = 0
    while True:
        byte = module[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def _signed(value: int) -> bytes:
    """Signed LEB128 of a number that is not negative."""
    result = bytearray()
    while value > 0x3F:
        result.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*result, value])


def _read_signed(module: bytes, at: int) -> tuple[int, int]:
    value, end = read_number(module, at)
    if module[end - 1] & 0x40:
        raise ValueError("a data segment lies at a negative address")
    return value, end
