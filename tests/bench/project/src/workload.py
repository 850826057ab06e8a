"""The jobs that are timed. Both subjects run this very file."""

import json
from array import array
from dataclasses import dataclass


@dataclass
class Reading:
    station: str
    hour: int
    celsius: float
    valid: bool


READINGS = [Reading(f"station {n % 40}", n % 24, n / 8, n % 3 > 0) for n in range(1000)]


def add(a: int, b: int) -> int:
    return a + b


def echo(text: str) -> str:
    return text


def nothing() -> None:
    pass


def reverse(values: list[int]) -> list[int]:
    return values[::-1]


def readings() -> list[Reading]:
    return READINGS


def fail() -> None:
    raise ValueError("no such station")


# The same two jobs in the forms that suit Pyodide: measured side by side, the quickest counts.


def reverse_json(text: str) -> str:
    return json.dumps(json.loads(text)[::-1])


def reverse_buffer(values: memoryview) -> array:  # type: ignore[type-arg]
    return array("i", values.tolist()[::-1])


def readings_as_dicts() -> list[dict[str, object]]:
    return [vars(reading) for reading in READINGS]


def readings_json() -> str:
    return json.dumps([vars(reading) for reading in READINGS])
