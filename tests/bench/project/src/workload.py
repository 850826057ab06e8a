"""The jobs that are timed. Both subjects run this very file."""

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
