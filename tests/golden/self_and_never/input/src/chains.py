from typing import Generic, Never, NoReturn, Self, TypeGuard, TypeIs, TypeVar

S = TypeVar("S", bound="Query")
T = TypeVar("T")


class Query:
    def __init__(self, parent: Self | None = None) -> None: ...

    def where(self, text: str) -> Self:
        return self

    def union(self, others: list[Self]) -> Self:
        return self

    def written_as_before(self: S, other: S) -> S:
        return self

    @classmethod
    def empty(cls) -> Self:
        return cls()

    @classmethod
    def several(cls: type[S], count: int) -> list[S]:
        return [cls()] * count

    @classmethod
    def count(cls, queries: list[Self]) -> int:
        return len(queries)

    @property
    def first(self) -> Self:
        return self

    def is_sorted(self, other: object) -> "TypeGuard[Sorted]": ...


class Sorted(Query):
    def where(self, text: str, *, reverse: bool = False) -> Self:
        return self


class Node(Generic[T]):
    def next(self) -> Self: ...

    @classmethod
    def root(cls) -> Self: ...


def fail(message: str) -> NoReturn:
    raise ValueError(message)


async def stop() -> Never:
    raise SystemExit


def unreachable(value: Never) -> None: ...


def is_text(value: object) -> TypeIs[str]: ...


def is_int(value: int | str) -> TypeGuard[int]: ...


def all_text(values: list[object]) -> TypeGuard[list[str]]: ...


def is_sorted(query: Query) -> TypeIs[Sorted]: ...


def cannot_be_said(query: Sorted) -> TypeGuard[int]: ...


def make(kind: type[Query], other: type[S]) -> S: ...


def kind_of(query: Query) -> type[Query]: ...


def builtin(kind: type[int], any: type) -> None: ...
