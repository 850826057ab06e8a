"""One echo for each row of the type mapping; each sees that the declared type has arrived."""

from array import array
from collections.abc import Awaitable, Buffer, Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, Flag
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, NotRequired, Optional, TypedDict
from uuid import UUID

BigInt = Annotated[int, "bigint"]
IsoDatetime = Annotated[datetime, "iso"]


class Access(Flag):
    READ = 1
    WRITE = 2
    RUN = 4


class Labelled(NamedTuple):
    label: str
    numbers: list[int]


class Suit(Enum):
    CLUBS = "♣"
    HEARTS = "♥"


class Entry(TypedDict):
    name: str
    amount: NotRequired[float]


@dataclass
class Leaf:
    label: str
    number: int


@dataclass
class Branch:
    leaves: list[Leaf]
    children: list["Branch"] = field(default_factory=list)
    best: Optional[Leaf] = None
    table: dict[str, dict[int, float]] = field(default_factory=dict)


def echo_int(value: int) -> int:
    assert type(value) is int
    return value


def echo_bigint(value: BigInt) -> BigInt:
    assert type(value) is int
    return value


def echo_float(value: float) -> float:
    assert type(value) is float
    return value


def echo_bool(value: bool) -> bool:
    assert type(value) is bool
    return value


def echo_str(value: str) -> str:
    assert type(value) is str
    return value


def echo_bytes(value: bytes) -> bytes:
    assert type(value) is bytes
    return value


def echo_list(value: list[list[str]]) -> list[list[str]]:
    return value


def echo_floats(value: list[float]) -> list[float]:
    return value


def echo_tuple(value: tuple[int, str, tuple[bool, ...]]) -> tuple[int, str, tuple[bool, ...]]:
    assert type(value) is tuple
    return value


def echo_object(value: dict[str, list[int]]) -> dict[str, list[int]]:
    return value


def echo_map(value: dict[int, dict[float, str]]) -> dict[int, dict[float, str]]:
    return value


def echo_set(value: set[str]) -> set[str]:
    assert type(value) is set
    return value


def echo_optional(value: Optional[list[Optional[int]]]) -> Optional[list[Optional[int]]]:
    return value


def echo_union(value: bool | int | str | list[int] | None) -> bool | int | str | list[int] | None:
    return value


def echo_literal(value: Literal["a", 1, True, "🐍"]) -> Literal["a", 1, True, "🐍"]:
    return value


def echo_enum(value: list[Suit]) -> list[Suit]:
    assert all(isinstance(item, Suit) for item in value)
    return value


def echo_typed_dict(value: Entry) -> Entry:
    return value


def echo_dataclass(value: Branch) -> Branch:
    assert type(value) is Branch
    return value


def echo_unknown(value):  # type: ignore[no-untyped-def]
    return value


def echo_datetime(value: datetime) -> datetime:
    assert type(value) is datetime
    return value


def echo_date(value: date) -> date:
    assert type(value) is date
    return value


def echo_time(value: time) -> time:
    assert type(value) is time
    return value


def echo_timedelta(value: timedelta) -> timedelta:
    assert type(value) is timedelta
    return value


def echo_decimal(value: Decimal) -> Decimal:
    assert type(value) is Decimal
    return value


def echo_uuid(value: UUID) -> UUID:
    assert type(value) is UUID
    return value


def echo_complex(value: complex) -> complex:
    assert type(value) is complex
    return value


def echo_bytearray(value: bytearray) -> bytearray:
    assert type(value) is bytearray
    return value


def echo_buffer(value: Buffer) -> Buffer:
    return value


def echo_times(value: date | datetime | timedelta | None) -> date | datetime | timedelta | None:
    return value


def echo_datetime_iso(value: IsoDatetime) -> IsoDatetime:
    assert type(value) is datetime
    return value


def echo_fraction(value: Fraction) -> Fraction:
    assert type(value) is Fraction
    return value


def echo_path(value: Path) -> Path:
    assert isinstance(value, Path)
    return value


def echo_named_tuple(value: Labelled) -> Labelled:
    assert type(value) is Labelled
    return value


def echo_flag(value: Access) -> Access:
    assert type(value) is Access
    return value


def echo_frozenset(value: frozenset[int]) -> frozenset[int]:
    assert type(value) is frozenset
    return value


def echo_tuple_of(value: tuple[float, ...]) -> tuple[float, ...]:
    assert type(value) is tuple
    return value


def echo_integers(value: array[int]) -> array[int]:
    assert type(value) is array
    return value


def echo_floating(value: array[float]) -> array[float]:
    assert type(value) is array
    return value


def echo_iterable(value: Iterable[str | None]) -> Iterable[str | None]:
    return value


def echo_iterator(value: Iterator[Branch]) -> Iterator[Branch]:
    for item in value:
        assert type(item) is Branch
        yield item


def back_int(value: int, call: Callable[[int], int]) -> int:
    return call(value)


def back_str(value: str, call: Callable[[str], str]) -> str:
    return call(value)


def back_bytes(value: bytes, call: Callable[[bytes], bytes]) -> bytes:
    return call(value)


def back_dataclass(value: Branch, call: Callable[[Branch], Branch]) -> Branch:
    result = call(value)
    assert result == value or "nan" in repr(value)
    return result


def back_object(
    value: dict[str, list[float]], call: Callable[[dict[str, list[float]]], dict[str, list[float]]]
) -> dict[str, list[float]]:
    return call(value)


def back_union(value: BigInt | None, call: Callable[[BigInt | None], BigInt | None]) -> BigInt | None:
    assert call(value) == value
    return call(value)


async def back_later(value: Branch, call: Callable[[Branch], Awaitable[Branch]]) -> Branch:
    return await call(value)


async def echo_later(value: Branch) -> Branch:
    return value
