from typing import NotRequired, ReadOnly, Required, TypedDict


class Named(TypedDict):
    name: ReadOnly[str]


class Movie(Named, total=False):
    """A film."""

    id: Required[ReadOnly[int]]
    year: int
    """When it was shown first."""
    tags: NotRequired[list[str]]


class Series(Movie):
    episodes: int
    name: str


def show(movie: Movie) -> Series: ...
