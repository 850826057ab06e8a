import logging
from typing import Any, Final, TypeVar

T = TypeVar("T")
logger = logging.getLogger(__name__)

VERSION = "1.0"
COUNT = 3
RATIO = 0.5
DEBUG = False
NOTHING = None
MAGIC = b"\x00\x01"
HUGE = 123456789012345678901234567890
LIMIT: Final = 10
NAMES: list[str] = ["a", "b"]
TABLE: dict[str, tuple[int, int]] = {}
ANY: Any = 1
UNTYPED = ["a", "b"]
_PRIVATE = 1
lower = 2
Ids = list[int]
type Pairs = list[tuple[int, str]]
