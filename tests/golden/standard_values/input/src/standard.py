import array
import datetime as dt
import os
import uuid
from collections.abc import Buffer
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path, PurePosixPath
from typing import Annotated

Stamp = dt.datetime


@dataclass
class Event:
    id: uuid.UUID
    at: Stamp
    day: dt.date
    lasts: dt.timedelta = dt.timedelta(hours=1)
    price: Decimal | None = None


def later(event: Event, by: dt.timedelta) -> Event: ...


def exactly(at: Annotated[dt.datetime, "iso"]) -> Annotated[dt.datetime, "iso"]: ...


def at_noon(day: dt.date, noon: dt.time = dt.time(12)) -> dt.datetime: ...


def add(a: Decimal, b: Fraction) -> tuple[Decimal, Fraction]: ...


def rotate(z: complex, by: complex = 1j) -> list[complex]: ...


def below(folder: str | os.PathLike[str], name: Path) -> PurePosixPath: ...


def by_day(events: list[Event]) -> dict[dt.date, list[uuid.UUID]]: ...


def fill(memory: Buffer, with_: bytearray) -> memoryview: ...


def counts(values: "array.array[int]") -> "array.array[float]": ...


def codes(values: array.array) -> array.array: ...


def raw(path: os.PathLike[bytes], letters: "array.array[str]") -> None: ...
