"""Numbers in short."""

from dataclasses import dataclass
from statistics import fmean


class EmptyError(ValueError):
    """There is nothing to summarize."""


@dataclass
class Summary:
    mean: float
    n: int


def summarize(values: list[float], *, trim: float = 0.0) -> Summary:
    """Summarize numbers, without the `trim` share of them at either end."""
    if not values:
        raise EmptyError("There are no values")
    cut = int(len(values) * trim)
    kept = sorted(values)[cut : len(values) - cut]
    return Summary(fmean(kept), len(kept))
