from typing import overload


@overload
def parse(text: str) -> list[str]: ...
@overload
def parse(text: bytes) -> int: ...
@overload
def parse(text: str, *, limit: int) -> str: ...
def parse(text: str | bytes, *, limit: int | None = None) -> list[str] | int | str:
    if isinstance(text, bytes):
        return len(text)
    return text.split() if limit is None else text[:limit]


class Message:
    def __init__(self, *parts: str) -> None:
        self._parts = parts

    @overload
    def payload(self, part: int | None = None, decode: bool = False) -> str: ...
    @overload
    def payload(self, part: int | None = None, *, decode: int) -> bytes: ...
    def payload(self, part: int | None = None, decode: int = False) -> str | bytes:
        text = " ".join(self._parts) if part is None else self._parts[part]
        return text.encode() * decode if decode is not False else text


class Visitor[T]:
    def visit(self, node: int) -> T:
        raise NotImplementedError


class Silent(Visitor[None]):
    def visit(self, node: int) -> None:
        self.seen = node
