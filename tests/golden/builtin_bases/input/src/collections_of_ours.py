"""Classes below types whose values cross in another form have their members."""

from collections.abc import Iterator, Mapping, MutableMapping, MutableSet, Sequence
from contextlib import AbstractContextManager
from typing import Generic, TypeVar

T = TypeVar("T")


class Settings(dict[str, int]):
    """A dictionary with a method of its own."""

    def total(self) -> int:
        return sum(self.values())


class Steps(list[T]):
    def last(self) -> T:
        return self[-1]


class Point(tuple[int, str]): ...


class Tag(str):
    def shout(self) -> str:
        return self.upper() + "!"


class Celsius(float): ...


class Ids(set[int]):
    def __init__(self, first: int) -> None:
        super().__init__([first])


class Registry(Mapping[str, T]):
    """Its keys(), values(), items() and get() come from Mapping."""

    def __init__(self, entries: dict[str, T]) -> None:
        self._entries = entries

    def __getitem__(self, key: str) -> T:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class Names(Sequence[str], Generic[T]):
    def __getitem__(self, index: int) -> str:  # type: ignore[override]
        return "name"

    def __len__(self) -> int:
        return 1


class Countdown(Iterator[int]):
    def __next__(self) -> int:
        raise StopIteration


class Session(AbstractContextManager["Session"]):
    def __exit__(self, *error: object) -> None: ...


class Defaults(Settings):
    def reset(self) -> None:
        self.clear()
