"""Classes below types whose values cross in another form are handles with those types' members."""

from collections import Counter
from collections.abc import Iterator, Mapping


class Settings(dict[str, int]):
    def total(self) -> int:
        return sum(self.values())


class Steps(list[str]):
    def last(self) -> str:
        return self[-1]


class Tag(str):
    def shout(self) -> str:
        return self.upper() + "!"


class Registry(Mapping[str, int]):
    def __init__(self, entries: dict[str, int]) -> None:
        self._entries = entries

    def __getitem__(self, key: str) -> int:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


def settings(values: dict[str, int]) -> Settings:
    return Settings(values)


def total_of(values: Settings) -> int:
    assert type(values) is Settings
    return values.total()


def counted(words: list[str]) -> Counter[str]:
    return Counter(words)


def odd(last: int) -> range:
    return range(1, last, 2)


def part_of(items: list[str], places: slice) -> list[str]:
    return items[places]


def first_two() -> slice:
    return slice(0, 2)


def numbered(lines: list[str]) -> enumerate[str]:
    return enumerate(lines)
