"""Classes with methods, as handles to the same object."""

from __future__ import annotations

import weakref
from typing import Any, Optional


class Account:
    """Money, and who owns it."""

    opened = 0
    _alive: weakref.WeakSet[Account] = weakref.WeakSet()

    def __init__(self, owner: str, balance: int = 0, *, currency: str = "EUR") -> None:
        self.owner: str = owner
        self.currency: str = currency
        self._balance = balance
        self._partner: Optional[Account] = None
        Account.opened += 1
        Account._alive.add(self)

    def deposit(self, amount: int) -> Account:
        self._balance += amount
        return self

    def transfer(self, to: Account, amount: int) -> None:
        self._balance -= amount
        to._balance += amount

    def rename(self, owner: str, *, shout: bool = False) -> str:
        self.owner = owner.upper() if shout else owner
        return self.owner

    @property
    def balance(self) -> int:
        """The amount, in cents."""
        return self._balance

    @property
    def partner(self) -> Account | None:
        return self._partner

    @partner.setter
    def partner(self, value: Account | None) -> None:
        self._partner = value

    @property
    def broken(self) -> int:
        raise ValueError(f"no such thing for {self.owner}")

    @classmethod
    def open_many(cls, owners: list[str]) -> list[Account]:
        return [cls(owner) for owner in owners]

    @classmethod
    def class_name(cls) -> str:
        return cls.__name__

    @staticmethod
    def is_valid(amount: int) -> bool:
        return amount >= 0

    @staticmethod
    def alive() -> int:
        return len(Account._alive)

    def describe(self) -> str:
        return f"{type(self).__name__} of {self.owner}"


class Savings(Account):
    def __init__(self, owner: str, rate: float) -> None:
        super().__init__(owner, 1000)
        self.rate: float = rate

    def describe(self) -> str:
        return f"{super().describe()} at {self.rate}"

    def interest(self) -> float:
        return self._balance * self.rate


class YoungSavings(Savings):
    def __init__(self, owner: str) -> None:
        super().__init__(owner, 0.5)


class _Hidden(Savings):
    """Not offered: it crosses as its nearest base that is."""

    def describe(self) -> str:
        return "hidden"


class Unrelated:
    def __init__(self) -> None:
        self.owner = "nobody"

    def describe(self) -> str:
        return "unrelated"


def describe(account: Account) -> str:
    return account.describe()


def identity(account: Account) -> Account:
    return account


def maybe(account: Account | None) -> Account | None:
    return account


def richest(accounts: list[Account]) -> Account | None:
    return max(accounts, key=lambda account: account.balance, default=None)


def by_owner(accounts: list[Account]) -> dict[str, Account]:
    return {account.owner: account for account in accounts}


def make(kind: str) -> Account:
    kinds: dict[str, Any] = {
        "account": lambda: Account("a"),
        "savings": lambda: Savings("s", 0.1),
        "young": lambda: YoungSavings("y"),
        "hidden": lambda: _Hidden("h", 0.2),
        "unrelated": Unrelated,
        "none": lambda: None,
    }
    account: Account = kinds[kind]()
    return account


_keeper: list[Account] = []


def keep(account: Account) -> None:
    _keeper.append(account)


def take_back() -> Account:
    return _keeper.pop()


def same_object(a: Account, b: Account) -> bool:
    return a is b


def account_or_name(value: Account | str) -> str:
    return value if isinstance(value, str) else value.owner
