"""A bracket that is never closed does not swallow the functions below it."""


def broken(a: int -> int:
#         ^ syntax-error: Bracket '(' is never closed
    return a


def whole(a: int, b) -> int:
#                 ^ missing-annotation: Parameter 'b' of 'whole' has no annotation, so it is unknown in TypeScript
    return a


VALUES: list[int] = [1, 2
#                   ^ syntax-error: Bracket '[' is never closed
LIMIT = 3 +
#         ^ syntax-error: Nothing follows '+'
