"""Text, as `string`."""

from typing import Any


def echo(text: str) -> str:
    return text


def join(a: str, b: str) -> str:
    return a + b


def code_points(text: str) -> list[int]:
    return [ord(character) for character in text]


def length(text: str) -> int:
    return len(text)


def repeat(text: str, times: int) -> str:
    return text * times


def character(code_point: int) -> str:
    return chr(code_point)


def echo_all(texts: list[str]) -> list[str]:
    return texts


def wrong(kind: str) -> str:
    values: dict[str, Any] = {"bytes": b"x", "int": 1, "none": None}
    result: str = values[kind]
    return result
