from abc import ABC, abstractmethod
from typing import ClassVar, Final, NamedTuple, Self

from .base import Thing, _Tracked


class Animal(Thing, ABC):
    """An animal.

    Args:
        name: What it is called.
    """

    legs: ClassVar[int] = 4
    friend: "Animal | None" = None
    kingdom: Final = "Animalia"

    def __init__(self, name: str, *, age: int = 0) -> None:
        self.name = name
        self._age = age
        self.number: Final[int] = id(self)
        self.kind: Final = "pet"

    @property
    def age(self) -> int:
        """In years."""

    @age.setter
    def age(self, value: int) -> None: ...

    @property
    def is_old(self) -> bool: ...

    @abstractmethod
    def speak(self, volume: float = 1.0) -> str: ...

    @classmethod
    def adopt(cls, name: str) -> Self: ...

    @staticmethod
    def count() -> int: ...

    def _private(self) -> None: ...

    def __len__(self) -> int: ...


class Dog(Animal, _Tracked):
    class Collar:
        size: int

    def speak(self, volume: float = 1.0) -> str: ...

    def collar(self) -> Collar: ...


class Position(NamedTuple):
    x: int
    y: int = 0


def _helper() -> None: ...


def meet(a: Animal, b: Dog) -> list[Animal]: ...


def where(animal: Thing) -> Position: ...
