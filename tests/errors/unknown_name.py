from dataclasses import dataclass


@dataclass
class Point:
    x: float


def origin(p: Pointt) -> Optional[Point]:
#             ^^^^^^ unknown-name: Name 'Pointt' is not defined
#                        ^^^^^^^^^^^^^^^ unknown-name: Name 'Optional' is not defined
    return p


def late(p: "Circle") -> None: ...
#            ^^^^^^ unknown-name: Name 'Circle' is not defined
