from . import texts
from .texts import title

__all__ = ["side"] + texts.__all__


def side(area: float) -> float:
    return area**0.5
