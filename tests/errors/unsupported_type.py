from typing import Literal


def spread(x: int if True else str) -> None: ...
#             ^^^^^^^^^^^^^^^^^^^^ unsupported-type: 'int if True else str' is not understood as a type


def scale(by: Literal[1, 1.5]) -> None: ...
#                        ^^^ unsupported-type: A Literal of a float is no type
