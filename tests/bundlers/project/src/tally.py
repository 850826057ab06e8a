"""Accounts that a page holds while this file is edited."""

from enum import Enum

from rates import RATE


class State(Enum):
    OPEN = "open"
    CLOSED = "closed"


class Account:
    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.balance = 0
        self.state = State.OPEN

    def add(self, amount: int) -> int:
        self.balance += amount * RATE
        return self.balance


if "_accounts" not in globals():
    _accounts: dict[str, Account] = {}


def account(owner: str) -> Account:
    return _accounts.setdefault(owner, Account(owner))


def state_of(account: Account) -> State:
    return account.state


def is_open(account: Account) -> bool:
    return account.state is State.OPEN


def describe(owner: str) -> str:
    return f"{owner} has {account(owner).balance}"
