"""A class whose base lives in another module."""

from ..animals import Animal, Tag


class Parrot(Animal):
    def repeat(self, words: str) -> str:
        return f"{self.name}: {words}"


def tags(animals: list[Animal]) -> list[Tag]:
    return [animal.tag() for animal in animals]
