"""Animals, as values and as handles."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Tag:
    number: int
    name: str


class Animal:
    def __init__(self, name: str) -> None:
        self.name: str = name

    def tag(self) -> Tag:
        return Tag(len(self.name), self.name)


def make(name: str) -> Animal:
    from .birds.parrot import Parrot

    return Parrot(name) if name.startswith("Polly") else Animal(name)
