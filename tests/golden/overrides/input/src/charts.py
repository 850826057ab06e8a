"""Charts, with a few declarations written by hand."""

from dataclasses import dataclass


@dataclass
class Bar:
    label: str
    value: float


class Chart:
    def __init__(self, bars): ...

    def draw(self, on): ...


LAYOUT = dict(columns=2)


def parse(text, strict=False): ...


def bars(chart: Chart) -> list[Bar]: ...


def compare(a, b): ...
