"""New types are what they are made from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NewType

UserId = NewType("UserId", int)
AdminId = NewType("AdminId", UserId)
Rows = NewType("Rows", list[int])


@dataclass
class User:
    id: UserId
    rows: Rows


def find(id: UserId) -> User:
    assert type(id) is int
    return User(id, Rows([id]))


def promote(id: UserId) -> AdminId:
    return AdminId(id)


def each(ids: list[UserId], visit: Callable[[UserId], AdminId]) -> list[AdminId]:
    return [visit(id) for id in ids]


def names(ids: dict[UserId, str]) -> dict[UserId, str]:
    return ids


def none() -> AdminId | None:
    return None
