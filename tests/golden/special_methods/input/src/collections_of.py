from collections.abc import AsyncIterator, Iterator, Mapping
from types import TracebackType
from typing import Generic, Self, TypeVar, overload

K = TypeVar("K")
V = TypeVar("V")


class Table(Generic[K, V]):
    """A mapping of its own."""

    def __len__(self) -> int:
        """How many rows there are."""
        return 0

    def __iter__(self) -> Iterator[K]: ...

    def __getitem__(self, key: K) -> V: ...

    def __setitem__(self, key: K, value: V) -> None: ...

    def __delitem__(self, key: K) -> None: ...

    def __contains__(self, key: object) -> bool: ...

    def __call__(self, *keys: K) -> list[V]: ...

    def __repr__(self) -> str: ...


class Row(Mapping[str, int]):
    def __getitem__(self, key: str) -> int: ...

    def __iter__(self) -> Iterator[str]: ...

    def __len__(self) -> int: ...

    def get(self, key: str, default: int = 0) -> int:
        """Its own name wins."""
        return default


class Pages:
    @overload
    def __getitem__(self, key: int) -> str: ...
    @overload
    def __getitem__(self, key: str) -> list[str]: ...
    def __getitem__(self, key): ...


class Countdown:
    def __init__(self, start: int) -> None: ...

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> int: ...


class Ticker:
    def __aiter__(self) -> AsyncIterator[int]: ...

    async def __anext__(self) -> int: ...


class Connection:
    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...


class Pool:
    async def __aenter__(self) -> Connection: ...

    async def __aexit__(self, *error: object) -> None: ...


class SubCountdown(Countdown):
    def __next__(self) -> int: ...
