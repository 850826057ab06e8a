from . import circles, squares
from .circles import *
from .squares import *
from .texts import *

__all__ = ["first", *circles.__all__]
__all__ += squares.__all__
__all__.extend(("second",))
__all__.append("third")
__all__ = __all__ + list(["fourth"])
__all__.remove("first")


def first() -> int:
    return 1


def second() -> int:
    return 2


def third() -> int:
    return 3


def fourth() -> int:
    return 4
