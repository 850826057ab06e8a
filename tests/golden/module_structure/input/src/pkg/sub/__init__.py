from .deep import *
from .deep import _private

__all__ = ["Deep", "Mode", "twice", "unknown_one", "dumps"]

from json import dumps


def twice(value: int) -> int: ...


def not_listed() -> None: ...
