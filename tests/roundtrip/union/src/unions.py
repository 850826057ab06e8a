"""Unions, as unions: the first member that accepts the value."""

from dataclasses import dataclass
from typing import Any, Literal, TypedDict, Union


@dataclass
class Circle:
    radius: float


@dataclass
class Rectangle:
    width: float
    height: float


class Labelled(TypedDict):
    label: str


Shape = Union[Circle, Rectangle]


def number_or_text(value: int | str) -> int | str:
    return value


def type_name(value: int | float | str | bytes | bool | None) -> str:
    return type(value).__name__


def int_or_float(value: int | float) -> str:
    return type(value).__name__


def float_or_int(value: float | int) -> str:
    return type(value).__name__


def half(value: int) -> int | float:
    return value // 2 if value % 2 == 0 else value / 2


def shape(value: Shape) -> Shape:
    return value


def shape_name(value: Circle | Rectangle) -> str:
    return type(value).__name__


def area(value: Shape) -> float:
    if isinstance(value, Circle):
        return value.radius * value.radius * 3
    return value.width * value.height


def shapes(values: list[Circle | Rectangle | Labelled]) -> list[Circle | Rectangle | Labelled]:
    return values


def one_or_many(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def containers(
    value: list[int] | set[int] | dict[str, int] | dict[int, int],
) -> list[int] | set[int] | dict[str, int] | dict[int, int]:
    return value


def list_of_either(value: list[int] | list[str]) -> str:
    return ",".join(type(item).__name__ for item in value)


def size(value: Literal["auto"] | int) -> Literal["auto"] | int:
    return value


def wrong(kind: str) -> int | str:
    values: dict[str, Any] = {"none": None, "float": 0.5, "list": []}
    result: int | str = values[kind]
    return result
