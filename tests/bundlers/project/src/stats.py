"""Numbers in short."""

from statistics import fmean

from words import sentence


class EmptyError(ValueError):
    """There is nothing to summarize."""


def summarize(values: list[float]) -> str:
    if not values:
        raise EmptyError("There are no values")
    return sentence(fmean(values), len(values))


def never_used() -> str:
    return "a string of the export that nobody imports"
