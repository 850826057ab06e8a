"""Names of every kind that TypeScript can go to."""

from dataclasses import dataclass
from enum import Enum

WINGSPAN: float = 0.42
ICON = "🪶"; LONGEST_LIFE = 21  # the emoji is one character here and two in TypeScript


class Habitat(Enum):
    TOWN = "town"
    CLIFF = "cliff"


@dataclass
class Sighting:
    """By value."""

    street: str
    birds: int
    habitat: Habitat = Habitat.TOWN


class Survey:
    """By reference."""

    def __init__(self, year: int) -> None:
        self.year = year
        self._sightings: list[Sighting] = []

    def add(self, sighting: Sighting) -> None:
        self._sightings.append(sighting)

    @property
    def total(self) -> int:
        return sum(sighting.birds for sighting in self._sightings)

    @classmethod
    def of(cls, sightings: list[Sighting], /) -> "Survey":
        survey = cls(2026)
        survey._sightings.extend(sightings)
        return survey


def label(text: str, *, icon: str = "🪶🪶", width: int = 80) -> str:
    return f"{icon} {text}".ljust(width)


async def latest() -> Sighting:
    return Sighting("Lindenstraße", 2)
