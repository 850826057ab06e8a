"""What JavaScript has and Python has not: null and bigints; and the errors of conversions."""

from typing import Any, Never


class ConversionError(Exception):
    """A value has no counterpart on the other side."""


class InternalError(Exception):
    """The compatibility layer failed in itself."""


class JsNull:
    """The type of `jsnull`, JavaScript's null. Python's None stands for undefined."""

    def __new__(cls) -> "JsNull":
        return jsnull

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "jsnull"

    def __reduce__(self) -> str:
        return "jsnull"

    def __setattr__(self, name: str, value: Any) -> Never:
        raise AttributeError(name)


jsnull = object.__new__(JsNull)


class JsBigInt(int):
    """An int that came from a JavaScript bigint and becomes one again."""
