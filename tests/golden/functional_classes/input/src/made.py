import collections
import enum
from enum import Enum
from typing import NamedTuple, NotRequired, TypedDict

Point = NamedTuple("Point", [("x", int), ("y", int)])
"""A place."""

Entry = collections.namedtuple("Entry", ["name", "size"])

Headers = TypedDict(
    "Headers",
    {"content-type": str, "class": NotRequired[int], "prénom": list[str], "1st": bool},
)
Options = TypedDict("Options", {"deep": bool}, total=False)

Color = Enum("Color", "RED GREEN")
Level = enum.IntEnum("Level", ["LOW", "HIGH"], start=10)
Side = enum.StrEnum("Side", ["LEFT", "RIGHT"])
Unit = Enum("Unit", [("METRE", "m"), ("SECOND", "s")])
Key = Enum("Key", {"UP": 1, "DOWN": 2})
Mode = enum.Flag("Mode", "READ WRITE")

names = ["A", "B"]
Unseen = Enum("Unseen", names)


def use(
    point: Point, headers: Headers, options: Options, color: Color, level: Level
) -> Entry: ...


def enums(side: Side, unit: Unit, key: Key, mode: Mode) -> None: ...
