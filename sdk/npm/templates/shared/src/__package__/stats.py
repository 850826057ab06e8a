"""Mean and median, with the extremes left out on demand."""

from dataclasses import dataclass
from statistics import fmean, median


@dataclass(frozen=True)
class Summary:
    """What `summarize` finds out."""

    count: int
    mean: float
    median: float


def summarize(values: list[float], *, trim: float = 0.0) -> Summary:
    """Summarize a series.

    Args:
        values: The numbers, in any order.
        trim: The share of the smallest and of the largest values to leave out.

    Raises:
        ValueError: When no values are left.
    """
    ordered = sorted(values)
    cut = int(len(ordered) * trim)
    kept = ordered[cut : len(ordered) - cut]
    if not kept:
        raise ValueError("There are no values")
    return Summary(len(kept), fmean(kept), median(kept))
