"""Iterables, iterators and generators, one item at a time."""

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any

LOG: list[str] = []


def count_to(end: int) -> Iterator[int]:
    try:
        for number in range(end):
            LOG.append(f"yield {number}")
            yield number
    finally:
        LOG.append("finally")


def forever() -> Generator[int, None, None]:
    number = 0
    while True:
        yield number
        number += 1


def average() -> Generator[float, float, str]:
    """Takes numbers, yields their average so far; ends when it is sent a negative one."""
    total = 0.0
    count = 0
    result = 0.0
    while True:
        value = yield result
        if value < 0:
            return f"{count} numbers"
        total += value
        count += 1
        result = total / count


def stubborn() -> Generator[str, None, str]:
    try:
        yield "first"
    except ValueError as error:
        yield f"caught {error}"
    except Exception as error:
        return f"ended by {error}"
    return "untouched"


def items(values: list[str]) -> Iterable[str]:
    return values


def pairs(table: dict[str, int]) -> Iterable[tuple[str, int]]:
    return table.items()


def breaks() -> Iterator[int]:
    yield 1
    raise RuntimeError("half-way")


def lies() -> Iterator[int]:
    values: list[Any] = [1, "x"]
    yield from values


def total(values: Iterable[int]) -> int:
    return sum(values)


def twice(values: Iterable[int]) -> tuple[list[int], list[int]]:
    return list(values), list(values)


def take(values: Iterator[int], count: int) -> list[int]:
    return [next(values) for _ in range(count)]


def kind(values: Iterable[int]) -> str:
    return type(values).__name__


def is_generator(values: Generator[int, str, float]) -> bool:
    return isinstance(values, Generator)


def converse(partner: Generator[int, str, float]) -> list[str]:
    heard = [f"first {next(partner)}"]
    try:
        heard.append(f"then {partner.send('hello')}")
        heard.append(f"then {partner.send('bye')}")
    except StopIteration as stop:
        heard.append(f"returned {stop.value}")
    return heard


def delegate(partner: Generator[int, str, float]) -> Generator[int, str, float]:
    result = yield from partner
    return result * 2


def throw_into(partner: Generator[int, str, float]) -> str:
    next(partner)
    try:
        return f"yielded {partner.throw(KeyError('key'))}"
    except StopIteration as stop:
        return f"returned {stop.value}"
    except Exception as error:
        return f"raised {type(error).__name__}"


def close(partner: Generator[int, str, float]) -> None:
    next(partner)
    partner.close()


def same_back(values: Iterator[int]) -> Iterator[int]:
    return values


def lazily(source: Iterable[int], change: Callable[[int], int]) -> Iterator[int]:
    for value in source:
        yield change(value)


def words_or_numbers(values: Iterable[str] | int | None) -> str:
    if values is None or isinstance(values, int):
        return repr(values)
    return ",".join(values)


def log() -> list[str]:
    entries = list(LOG)
    LOG.clear()
    return entries


def wrong() -> Iterator[int]:
    value: Any = 3
    result: Iterator[int] = value
    return result


def wrong_generator() -> Generator[int, None, None]:
    value: Any = iter([1])
    result: Generator[int, None, None] = value
    return result
