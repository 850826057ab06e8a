"""Defaults stay Python's."""

_UNSET = object()
_calls = 0


def _count() -> int:
    global _calls
    _calls += 1
    return _calls


def greet(name: str = "world", punctuation: str = "!", times: int = 1) -> str:
    return " ".join([f"hello {name}{punctuation}"] * times)


def two_required(a: int, b: int, c: int = 3, d: int = 4) -> list[int]:
    return [a, b, c, d]


def nullable(value: int | None = 7) -> int | None:
    return value


def shared(values: list[int] = []) -> list[int]:
    """Python's one famous default: made once, shared by all calls."""
    return values


def evaluated_once(stamp: int = _count()) -> int:
    return stamp


def sentinel(value: object = _UNSET) -> bool:
    return value is _UNSET


def containers(
    pair: tuple[int, int] = (1, 2),
    table: dict[str, int] = {"a": 1},
    names: frozenset[str] = frozenset({"x"}),
    data: bytes = b"\x00\xff",
) -> list[str]:
    return [repr(pair), repr(table), repr(sorted(names)), repr(data)]


def positional_only(a: int, b: int = 2, /, c: int = 3) -> list[int]:
    return [a, b, c]


async def later(value: str = "default") -> str:
    return value


class Box:
    def __init__(self, width: float = 1.0, height: float = 2.0) -> None:
        self.width: float = width
        self.height: float = height

    def scaled(self, by: float = 2.0) -> float:
        return self.width * self.height * by
