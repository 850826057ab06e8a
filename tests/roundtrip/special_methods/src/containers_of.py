"""Special methods under names that JavaScript can call."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from types import TracebackType
from typing import Generic, Self, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Table(Generic[K, V]):
    def __init__(self) -> None:
        self._rows: dict[K, V] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[K]:
        return iter(self._rows)

    def __getitem__(self, key: K) -> V:
        return self._rows[key]

    def __setitem__(self, key: K, value: V) -> None:
        self._rows[key] = value

    def __delitem__(self, key: K) -> None:
        del self._rows[key]

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __call__(self, *keys: K) -> list[V]:
        return [self._rows[key] for key in keys]


class Row(Mapping[str, int]):
    def __init__(self, **cells: int) -> None:
        self._cells = cells

    def __getitem__(self, key: str) -> int:
        return self._cells[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._cells)

    def __len__(self) -> int:
        return len(self._cells)

    def get(self, key: str, default: int = 0) -> int:  # type: ignore[override]
        return self._cells.get(key, default)


class Countdown:
    def __init__(self, start: int) -> None:
        self._next = start

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> int:
        if self._next == 0:
            raise StopIteration
        self._next -= 1
        return self._next


class SlowCountdown(Countdown):
    """Overrides a special method, which wins."""

    def __next__(self) -> int:
        return super().__next__() * 10


class Ticker:
    def __init__(self, times: int) -> None:
        self._times = times

    def __aiter__(self) -> AsyncIterator[int]:
        return self

    async def __anext__(self) -> int:
        await asyncio.sleep(0)
        if self._times == 0:
            raise StopAsyncIteration
        self._times -= 1
        return self._times


class Connection:
    def __init__(self, log: list[str] | None = None, swallows: bool = False) -> None:
        self.log: list[str] = log or []
        self._swallows = swallows

    def __enter__(self) -> Self:
        self.log.append("enter")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        self.log.append(f"exit {kind.__name__ if kind else None} {error}")
        return self._swallows


class Pool:
    def __init__(self) -> None:
        self.events: list[str] = []

    async def __aenter__(self) -> Connection:
        await asyncio.sleep(0)
        self.events.append("enter")
        return Connection(self.events)

    async def __aexit__(self, *error: object) -> None:
        await asyncio.sleep(0)
        self.events.append(f"exit {error[1]}")


_events: list[str] = []


class Noted:
    """Says when it is left."""

    def __enter__(self) -> str:
        _events.append("enter")
        return "entered"

    def __exit__(self, *error: object) -> None:
        _events.append("exit")


def events() -> list[str]:
    taken = list(_events)
    _events.clear()
    return taken


def table_of(rows: dict[int, str]) -> Table[int, str]:
    table = Table[int, str]()
    for key, value in rows.items():
        table[key] = value
    return table
