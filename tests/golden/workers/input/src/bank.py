"""A bank that keeps its accounts in a worker."""

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, NewType, Protocol, overload

import money

Iban = NewType("Iban", str)
NAME: str = "Typhon Savings"


class Kind(Enum):
    GIRO = "giro"
    SAVINGS = "savings"


class Overdrawn(ValueError):
    def __init__(self, missing: int) -> None:
        super().__init__(f"{missing} missing")
        self.missing = missing


@dataclass
class Entry:
    amount: int
    text: str = ""


class Book(Protocol):
    title: str

    def write(self, entry: Entry) -> None: ...


class Account:
    """An account.

    Args:
        owner: who it belongs to
    """

    owner: str

    def __init__(self, owner: str, *, kind: Kind = Kind.GIRO) -> None:
        self.owner = owner
        self.kind = kind

    @property
    def balance(self) -> money.Amount:
        return money.Amount(0)

    def deposit(self, amount: int) -> "Account":
        """Put money in."""
        return self

    async def close(self) -> bool:
        return True

    def history(self) -> Iterator[Entry]:
        yield Entry(1)

    def __iter__(self) -> Iterator[Entry]:
        return self.history()

    def __len__(self) -> int:
        return 1

    def __enter__(self) -> "Account":
        return self

    def __exit__(self, *error: object) -> None: ...

    @staticmethod
    def open(owner: str) -> "Account":
        return Account(owner)


def interest(days: list[int], *, rate: float = 0.1) -> float:
    """Interest for some days."""
    return sum(days) * rate


def watch(account: Account, changed: Callable[[int], None]) -> None: ...


async def convert(amount: int, rate_of: Callable[[str], Awaitable[float]]) -> float:
    return amount * await rate_of("EUR")


def rounded(amounts: list[float], rule: Callable[[float], int]) -> list[int]:
    return [rule(amount) for amount in amounts]


def rule_for(kind: Kind) -> Callable[[float], int]:
    return round


def numbers(start: Iban) -> Iterator[Iban]:
    yield start


def quiz(count: int) -> Generator[str, int, bool]:
    yield "?"
    return True


async def rates(currency: str) -> AsyncIterator[float]:
    yield 1.0


def locked(book: Book) -> AbstractContextManager[Book]: ...


def statement(account: Account) -> Annotated[memoryview, "view"]: ...


@overload
def total(of: int) -> int: ...
@overload
def total(of: str) -> str: ...
def total(of: int | str) -> int | str:
    return of
