import datetime as dt
import logging
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import ClassVar, Final


class Color(Enum):
    RED = "red"
    BLUE = "blue"


@dataclass
class Theme:
    name: str
    color: Color = Color.RED


class Store:
    sizes = [1, 2]
    default = Theme("plain")

    def get(self) -> int: ...


FOLDER = Path(__file__).parent
ROOT = Path("/")
NAMES = ["a", "b"]
PAIR = ("a", 1)
LIMITS = {"small": 10, "large": 2.5}
CODES = {404: "missing", 500: "broken"}
TAGS = {"x", "y"}
MIXED = [1, "a", None]
NESTED = {"colors": [Color.RED, Color.BLUE]}
GREETING = f"hello {ROOT}"
TIMEOUT = 60 * 60 * 24
RATIO = 1 / 3
LABEL = "a" + "b"
IS_OPEN = not NAMES
CHOICE = 1 if IS_OPEN else "none"
THEME = Theme("dark")
STORE = Store()
START = dt.datetime(2026, 1, 1)
DEFAULT = Color.BLUE
COUNT = int("3")

# Nothing says what these hold.
EMPTY = []
REGISTRY = {}
LOGGER = logging.getLogger(__name__)
PATTERN = re.compile("a")
COPY = NAMES[0]


class Counter:
    def __init__(self, name: str, seed=None):
        self.path = Path(name)
        self.count = 0
        self.label = "none"
        self.theme = None
        self.last = None
        self.seed = seed
        self.name = name
        self._hidden = 1
        self.pattern = re.compile(name)
        self.mode = "a"

    def step(self) -> None:
        self.count += 0.5
        self.label += "!"
        self.theme = Theme("light")

    def use(self, mode) -> None:
        self.mode = mode


KEYWORDS: Final = ["if", "else"]
BOUNDS: Final = {"low": 1, "high": 10}


class Machine:
    STATES: Final = ("on", "off")
    speeds: ClassVar = {1: "slow"}

    def run(self) -> None: ...
