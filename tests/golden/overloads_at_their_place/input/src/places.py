from typing import overload


@overload
def different_names(number: int, base: int = 10) -> str: ...
@overload
def different_names(text: str) -> int: ...
def different_names(*args, **kwargs):
    """The implementation says nothing of its parameters."""


@overload
def keyword_in_one(a: int) -> int: ...
@overload
def keyword_in_one(a: int, *, b: str) -> str: ...
def keyword_in_one(a, b=None):
    return a


@overload
def options(a: int, *, flag: bool = False) -> int: ...
@overload
def options(a: str, *rest: int, other: str) -> str: ...
def options(*args, **kwargs): ...


class Reader:
    @overload
    def read(self) -> bytes: ...
    @overload
    def read(self, size: int) -> bytes: ...
    @overload
    def read(self, *, text: bool) -> str: ...
    def read(self, size=-1, *, text=False):
        return b""


class Message:
    @overload
    def payload(self, part: int | None = None, decode: bool = False) -> str: ...
    @overload
    def payload(self, part: int | None = None, *, decode: int) -> bytes: ...
    def payload(self, part=None, decode=False):
        return ""
