"""Values that cross as their text: Decimal, Fraction, UUID and paths."""

import os
from decimal import Decimal
from fractions import Fraction
from pathlib import Path, PurePath, PurePosixPath
from typing import Any
from uuid import UUID


def echo_decimal(value: Decimal) -> Decimal:
    return value


def add(first: Decimal, second: Decimal) -> Decimal:
    return first + second


def echo_fraction(value: Fraction) -> Fraction:
    return value


def echo_uuid(value: UUID) -> UUID:
    return value


def version(value: UUID) -> int | None:
    return value.version


def echo_path(path: Path) -> Path:
    return path


def join(folder: PurePosixPath, name: str) -> PurePath:
    return folder / name


def name_of(path: os.PathLike[str]) -> str:
    return os.fspath(path) + " " + type(path).__name__


def text_or_path(value: str | Path) -> str:
    return type(value).__name__


def sizes(paths: list[Path]) -> dict[str, Decimal]:
    return {path.name: Decimal(len(path.parts)) for path in paths}


def number_or_text(kind: str) -> Decimal | int | str | None:
    values: dict[str, Decimal | int | str | None] = {
        "decimal": Decimal("1.50"),
        "int": 3,
        "text": "x",
        "none": None,
    }
    return values[kind]


def wrong(kind: str) -> Path:
    values: dict[str, Any] = {"text": "a/b", "number": 1}
    result: Path = values[kind]
    return result
