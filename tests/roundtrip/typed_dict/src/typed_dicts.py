"""TypedDicts, as interfaces of plain objects."""

from typing import Any, NotRequired, Optional, Required, TypedDict


class Movie(TypedDict):
    title: str
    year: int
    rating: NotRequired[float]


class Rated(Movie):
    votes: dict[str, int]


class Options(TypedDict, total=False):
    name: Required[str]
    depth: int
    parent: Optional["Options"]


def movie(value: Movie) -> Movie:
    assert type(value) is dict
    return value


def rated(values: list[Rated]) -> list[Rated]:
    return values


def options(value: Options) -> Options:
    return value


def key_names(value: Options) -> list[str]:
    return sorted(value)


def wrong(kind: str) -> Movie:
    values: dict[str, Any] = {
        "missing": {"title": "a"},
        "unknown": {"title": "a", "year": 1, "director": "b"},
        "type": {"title": "a", "year": "1"},
        "list": [],
    }
    result: Movie = values[kind]
    return result
