"""None, as `null`."""

from typing import Any

CALLS: list[str] = []


def record(name: str) -> None:
    CALLS.append(name)


def calls() -> list[str]:
    return CALLS


def is_none(value: None) -> bool:
    return value is None


def echo_list(values: list[None]) -> list[None]:
    assert all(value is None for value in values)
    return values


def wrong() -> None:
    result: Any = 0
    return result  # type: ignore[no-any-return]
