"""Numbers of a survey. 🪶"""

from dataclasses import dataclass
from decimal import Decimal
from json import JSONDecoder

from tables import Table


@dataclass
class Summary:
    """What is known of the numbers."""

    mean: float
    n: int = 0


class Survey(Table):
    """A survey that grows."""

    def __init__(self, year: int) -> None:
        self.year = year

    def summary(self) -> Summary:
        return Summary(0.0)


def summarize(values: list[float], *, trim: float = 0.0) -> Summary:
    return Summary(sum(values) - trim, len(values))


def total(price: Decimal) -> Decimal:
    return price


def decoder() -> JSONDecoder:
    return JSONDecoder()
