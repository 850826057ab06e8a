"""Objects and exceptions that stay in a worker."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Overdrawn(ValueError):
    def __init__(self, missing: int) -> None:
        super().__init__(f"{missing} missing")
        self.missing = missing


class Account:
    def __init__(self, owner: str, balance: int = 0) -> None:
        if not owner:
            raise ValueError("An account has an owner")
        self.owner = owner
        self.balance = balance

    def withdraw(self, amount: int) -> int:
        if amount > self.balance:
            raise Overdrawn(amount - self.balance)
        self.balance -= amount
        return self.balance

    def history(self) -> Iterator[int]:
        yield self.balance

    def __iter__(self) -> Iterator[str]:
        yield from self.owner

    def __len__(self) -> int:
        return len(self.owner)

    @classmethod
    def joint(cls, owners: list[str]) -> "Account":
        return cls(" and ".join(owners))


class Savings(Account):
    def interest(self) -> int:
        return self.balance // 10


class Named(Protocol):
    def name(self) -> str: ...


def same(account: Account) -> Account:
    return account


def richest(accounts: list[Account]) -> Account:
    return max(accounts, key=lambda account: account.balance)


def greeting(named: Named) -> str:
    return f"Hello {named.name()}"


def kind(of: type[Account]) -> str:
    return of.__name__


def chained() -> None:
    try:
        {}["key"]
    except KeyError as error:
        raise RuntimeError("outer") from error


def group() -> None:
    raise ExceptionGroup("several", [ValueError("one"), TypeError("two")])


@contextmanager
def opened(name: str, left: list[str]) -> Iterator[str]:
    yield name
    left.append(name)
