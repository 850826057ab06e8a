from enum import Enum
from dataclasses import dataclass


def delete(new: int, this: str, object: str, *, default: int = 0, function: str) -> None: ...


def delete_() -> None: ...


def default() -> int: ...


class string(Enum):
    A = "a"


class Map:
    def constructor(self) -> None: ...

    def delete(self) -> "Map": ...

    @staticmethod
    def name() -> str: ...


@dataclass
class Set:
    size: int = 0


class Promise(Exception): ...


class Outer:
    class Inner:
        value: int

    def inner(self) -> Inner: ...


class Outer_Inner: ...


undefined = 3
enum: str = "x"
type any = list[int]


async def use(map: Map, set: Set) -> dict[int, set[string]]: ...
