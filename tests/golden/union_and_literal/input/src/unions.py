from typing import Literal, Union

Mode = Literal["fast", "exact"]
Id = Union[int, str]


def either(value: int | str) -> Union[str, int]: ...


def number(value: int | float) -> float | int: ...


def deep(value: list[int | str] | dict[str, int | None]) -> list[int] | None: ...


def mode(value: Mode = "fast") -> Mode: ...


def mixed(value: Literal["a", 1, True, None]) -> Literal[-1, 0, 1]: ...


def quotes(value: Literal['say "hi"', "back\\slash", "é"]) -> None: ...


def by_id(id: Id) -> Id: ...


def many(ids: list[Id]) -> dict[str, Mode]: ...
