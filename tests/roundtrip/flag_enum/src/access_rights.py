"""Flags are sums of bits."""

from collections.abc import Callable
from enum import Flag, IntFlag, auto
from typing import Any


class Access(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    ALL = READ | WRITE | RUN


class Style(IntFlag):
    PLAIN = 0
    BOLD = 1
    HIGH = 1 << 40


def echo(access: Access) -> Access:
    assert type(access) is Access
    return access


def echo_style(style: Style) -> Style:
    assert type(style) is Style
    return style


def names(access: Access = Access.READ) -> list[str]:
    return [str(member.name) for member in access]


def without(access: Access, removed: Access) -> Access:
    return access & ~removed


def by_access(counts: dict[Access, int]) -> dict[Access, int]:
    return dict(counts)


def ask(question: Callable[[Access], Access]) -> str:
    return repr(question(Access.READ | Access.RUN))


def dynamic() -> Any:
    return [Access.WRITE | Access.RUN, Style.BOLD]


def unknown_bits() -> Style:
    return Style(2)


def wrong() -> Access:
    value: Any = 1
    result: Access = value
    return result
