from typing import TypeVar

T = TypeVar("T")


def first(values: list[T]) -> T:
#                      ^ unsupported-type: 'T' is a variable, which is unknown as a type in TypeScript
#                             ^ unsupported-type: 'T' is a variable, which is unknown as a type in TypeScript
    return values[0]


def spread(x: int if True else str) -> None: ...
#             ^^^^^^^^^^^^^^^^^^^^ unsupported-type: 'int if True else str' is not understood as a type
