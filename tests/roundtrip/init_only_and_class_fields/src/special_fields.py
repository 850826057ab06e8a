"""Fields that only the constructor or only the class has, and attributes that are computed once."""

from dataclasses import InitVar, dataclass, field
from functools import cached_property
from typing import ClassVar


@dataclass
class Invoice:
    net: int
    rate: InitVar[float]
    currency: ClassVar[str] = "EUR"
    gross: float = field(init=False, default=0.0)

    def __post_init__(self, rate: float) -> None:
        self.gross = self.net * (1 + rate)


@dataclass
class Limits:
    """Crosses by value: what belongs to the class is no field."""

    low: int
    high: int
    step: ClassVar[int] = 1


class Report:
    computed: ClassVar[int] = 0

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    @cached_property
    def words(self) -> list[str]:
        """All words of all lines."""
        Report.computed += 1
        return [word for line in self._lines for word in line.split()]


def times_computed() -> int:
    return Report.computed


def limits(value: Limits) -> Limits:
    return Limits(value.low, value.high + Limits.step)


def gross_of(invoice: Invoice) -> float:
    return invoice.gross
