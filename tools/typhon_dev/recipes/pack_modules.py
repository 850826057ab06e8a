"""Takes compiled modules apart, so that like stands by like and brotli packs them an eighth smaller.

A .pyc is CPython's marshal format behind a header of 16 bytes. Of all modules, one stream has the
texts, one the bytecode, and so on. src/loader/packed-modules.ts puts a module together again, to the
byte, when Python reads it; both know the format of marshal's version 4 in CPython 3.13.

  types   one byte an object: its type, with marshal's flag for what is referred to later
  text    texts and bytes
  sizes   of texts, bytes and collections: LEB128
  ints    integers, LEB128, the sign in the lowest bit; other numbers as marshal has them
  refs    which earlier object is meant: LEB128, 0 for the one that was made or meant last, and so on
  code    bytecode, without the empty caches that stand behind some instructions
  lines, tables   line tables; tables of exceptions and of kinds of variables
"""

import functools
import opcode
import struct

STREAMS = ("text", "types", "sizes", "ints", "refs", "tables", "lines", "code")
_INSTRUCTION = 2  # bytes
_HEADER = 16  # bytes: magic number, flags, hash of the source
_FLAG_REF = 0x80
_CONSTANTS = frozenset(b"NFTS.")  # None, False, True, StopIteration, Ellipsis
_NOTHING = ord("0")  # ends a dict


@functools.cache
def caches() -> dict[int, int]:
    """By opcode: how many caches, each as large as an instruction, stand behind it."""
    counts = opcode._inline_cache_entries  # type: ignore[attr-defined]
    # Before Python 3.13 a list; such a Python only runs the tests.
    named = counts.items() if isinstance(counts, dict) else zip(opcode.opname, counts)
    return {opcode.opmap[name]: count for name, count in named if count}


class Packer:
    """Collects the streams of all modules that it is given."""

    def __init__(self) -> None:
        self.streams = {name: bytearray() for name in STREAMS}

    def add(self, pyc: bytes) -> list[int]:
        """The bytes that the module has in each stream."""
        before = [len(stream) for stream in self.streams.values()]
        _Splitter(pyc, self.streams).split()
        return [len(stream) - begin for stream, begin in zip(self.streams.values(), before)]


class _Splitter:
    def __init__(self, pyc: bytes, streams: dict[str, bytearray]) -> None:
        self._bytes = pyc
        self._at = _HEADER
        self._streams = streams
        self._known: list[int] = []  # objects that can be referred to, by their last use
        self._count = 0

    def split(self) -> None:
        self._object()
        if self._at != len(self._bytes):
            raise ValueError(f"{len(self._bytes) - self._at} bytes are left behind a module's code")

    def _object(self, bytes_are: str = "text") -> bool:
        """Whether there was one, and not the end of a dict."""
        kind = self._take(1)
        self._streams["types"] += kind
        plain = kind[0] & ~_FLAG_REF
        if kind[0] & _FLAG_REF:
            self._known.append(self._count)
            self._count += 1
        match chr(plain):
            case _ if plain in _CONSTANTS or plain == _NOTHING:
                return plain != _NOTHING
            case "i":
                self._number("ints", _zigzag(self._long()))
            case "g":
                self._raw("ints", 8)
            case "y":
                self._raw("ints", 16)
            case "l":
                digits = self._long()
                self._number("ints", _zigzag(digits))
                self._raw("ints", 2 * abs(digits))
            case "s" if bytes_are == "code":
                self._bytecode(self._take(self._long()))
            case "s":
                self._raw(bytes_are, self._size(self._long()))
            case "a" | "A" | "u" | "t":
                self._raw("text", self._size(self._long()))
            case "z" | "Z":
                self._raw("text", self._size(self._take(1)[0]))
            case ")":
                self._objects(self._size(self._take(1)[0]))
            case "(" | "[" | "<" | ">":
                self._objects(self._size(self._long()))
            case "{":
                while self._object():
                    self._object()
            case "r":
                self._reference(self._long())
            case "c":
                self._code()
            case other:
                raise ValueError(f"unknown type {other!r} in a compiled module")
        return True

    def _reference(self, index: int) -> None:
        at = self._known.index(index)
        self._number("refs", len(self._known) - 1 - at)
        self._known.append(self._known.pop(at))

    def _code(self) -> None:
        for _ in range(5):  # numbers of arguments, size of the stack, flags
            self._number("ints", _zigzag(self._long()))
        self._object("code")
        self._objects(3)  # constants, names, variables
        self._object("tables")
        self._objects(3)  # file, name, qualified name
        self._number("ints", _zigzag(self._long()))  # first line
        self._object("lines")
        self._object("tables")

    def _bytecode(self, code: bytes) -> None:
        kept = bytearray()
        at = 0
        while at < len(code):
            kept += code[at : at + _INSTRUCTION]
            size = _INSTRUCTION * caches().get(code[at], 0)
            at += _INSTRUCTION + size
            if any(code[at - size : at]):
                raise ValueError("a cache in a compiled module is not empty")
        self._streams["code"] += kept
        self._size(len(kept))

    def _objects(self, count: int) -> None:
        for _ in range(count):
            self._object()

    def _size(self, size: int) -> int:
        self._number("sizes", size)
        return size

    def _number(self, stream: str, value: int) -> None:
        while value > 0x7F:
            self._streams[stream].append(value & 0x7F | 0x80)
            value >>= 7
        self._streams[stream].append(value)

    def _raw(self, stream: str, size: int) -> None:
        self._streams[stream] += self._take(size)

    def _long(self) -> int:
        return int(struct.unpack("<i", self._take(4))[0])

    def _take(self, size: int) -> bytes:
        self._at += size
        return self._bytes[self._at - size : self._at]


def _zigzag(value: int) -> int:
    return (value << 1 ^ value >> 31) & 0xFFFFFFFF
