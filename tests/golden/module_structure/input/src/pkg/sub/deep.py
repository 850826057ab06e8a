from dataclasses import dataclass
from enum import Enum

from ...outside import x
from ..missing import y


class Mode(Enum):
    A = "a"


@dataclass
class Deep:
    mode: Mode = Mode.A


_private = 1
