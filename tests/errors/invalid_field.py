from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y _z x")
#                            ^ missing-annotation: Attribute 'x' of 'Point' has no annotation, so it is unknown in TypeScript
#                              ^ missing-annotation: Attribute 'y' of 'Point' has no annotation, so it is unknown in TypeScript
#                                ^^ invalid-field: Field '_z' of a named tuple begins with an underscore, which Python refuses when the module is imported
#                                   ^ invalid-field: Field 'x' of a named tuple is there twice, which Python refuses when the module is imported
Line = namedtuple("Line", ["from", "to", "2nd"])
#                           ^^^^ invalid-field: Field 'from' of a named tuple is a keyword, which Python refuses when the module is imported
#                                   ^^ missing-annotation: Attribute 'to' of 'Line' has no annotation, so it is unknown in TypeScript
#                                         ^^^ invalid-field: Field '2nd' of a named tuple is no name, which Python refuses when the module is imported
Renamed = namedtuple("Renamed", ["from", "to"], rename=True)
#                                 ^^^^ missing-annotation: Attribute '_0' of 'Renamed' has no annotation, so it is unknown in TypeScript
#                                         ^^ missing-annotation: Attribute 'to' of 'Renamed' has no annotation, so it is unknown in TypeScript


class Pixel(NamedTuple):
    column: int
    _row: int
#   ^^^^ invalid-field: Field '_row' of a named tuple begins with an underscore, which Python refuses when the module is imported
