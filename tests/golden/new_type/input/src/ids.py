from collections.abc import Callable
from typing import NewType

UserId = NewType("UserId", int)
"""Identifies a user."""

AdminId = NewType("AdminId", UserId)
Name = NewType("Name", str)
Rows = NewType("Rows", list[int])
Map = NewType("Map", str)
_Secret = NewType("_Secret", str)


def find(id: UserId) -> AdminId | None: ...


def names(ids: list[UserId]) -> dict[Name, UserId]: ...


def add(rows: Rows, by_name: dict[Name, Rows]) -> Rows: ...


def each(visit: Callable[[UserId], Name]) -> None: ...


def hidden(secret: _Secret) -> _Secret: ...


def reserved(map: Map) -> Map: ...
