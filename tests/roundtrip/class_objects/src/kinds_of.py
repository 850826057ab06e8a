"""Classes as values."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any


class Animal(ABC):
    def __init__(self, name: str) -> None:
        self.name = name

    @abstractmethod
    def sound(self) -> str: ...


class Dog(Animal):
    def sound(self) -> str:
        return "wau"


class Puppy(Dog):
    def sound(self) -> str:
        return "wif"


class _Hidden(Dog):
    pass


class Stone:
    pass


class Trouble(Exception):
    pass


class BigTrouble(Trouble):
    pass


def make(kind: type[Dog], name: str) -> Dog:
    return kind(name)


def kind_of(animal: Animal) -> type[Animal]:
    return type(animal)


def name_of(kind: type[Animal]) -> str:
    return kind.__name__


def echo(kinds: list[type[Dog]]) -> list[type[Dog]]:
    return kinds


def hidden() -> type[Dog]:
    return _Hidden


def choose(choice: Callable[[type[Dog]], type[Dog]]) -> str:
    return choice(Dog)("x").sound()


def is_trouble(kind: type[Trouble]) -> str:
    try:
        raise kind("made")
    except Trouble as error:
        return f"{type(error).__name__}: {error}"


def trouble_kind(big: bool) -> type[Trouble]:
    return BigTrouble if big else Trouble


def wrong() -> type[Dog]:
    value: Any = Stone
    result: type[Dog] = value
    return result


def not_a_class() -> type[Dog]:
    value: Any = Dog("x")
    result: type[Dog] = value
    return result
