import collections.abc
from collections.abc import Mapping, Sequence
from typing import Dict, FrozenSet, Iterable, List, Set, Tuple


def lists(a: list[int], b: List[str], c: list[list[float]]) -> list[list[float]]: ...


def bare(a: list, b: dict, c: tuple, d: set) -> list: ...


def tuples(
    pair: tuple[int, str], many: tuple[int, ...], none: tuple[()], old: Tuple[bool, bool]
) -> tuple[tuple[int, str], tuple[int, ...]]: ...


def dicts(by_text: dict[str, int], by_number: Dict[int, str]) -> dict[str, dict[int, list[str]]]: ...


def by_pair(value: dict[tuple[int, int], str]) -> dict[tuple[int, int], str]: ...


def sets(a: set[int], b: Set[str], c: frozenset[int], d: FrozenSet[str]) -> set[int]: ...


def frozen() -> frozenset[str]: ...


def abstract(
    a: Sequence[int], b: Iterable[str], c: Mapping[str, float], d: collections.abc.Set[int]
) -> Sequence[int]: ...
