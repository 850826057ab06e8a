"""Numbers of a survey."""

from dataclasses import dataclass


@dataclass
class Summary:
    """What is known of some numbers."""

    mean: float
    n: int = 0


class Survey:
    """A survey that grows."""

    def __init__(self, year: int) -> None:
        self.year = year
        self.answers: list[float] = []

    def add(self, answer: float) -> None:
        """Takes one answer more."""
        self.answers.append(answer)

    def summary(self) -> Summary:
        return summarize(self.answers)


def summarize(values: list[float], *, trim: float = 0.0) -> Summary:
    """The mean of the values that are left when a part is cut off at both ends."""
    cut = int(len(values) * trim)
    kept = sorted(values)[cut : len(values) - cut]
    return Summary(sum(kept) / len(kept), len(kept))
