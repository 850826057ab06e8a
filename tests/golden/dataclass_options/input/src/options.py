from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar


@dataclass
class Base:
    name: str
    count: ClassVar[int] = 0


@dataclass(kw_only=True)
class Child(Base):
    """`name` stays positional."""

    size: int = 3


@dataclass(kw_only=True)
class Pointed:
    x: int = field(kw_only=False)
    label: str = ""

    def show(self) -> str: ...


@dataclass
class Marked:
    x: int
    _: KW_ONLY
    y: int = field(default=0)
    z: list[int] = field(default_factory=list, repr=False)

    def total(self) -> int: ...


@dataclass
class Hashed:
    """By reference: the password cannot be read back."""

    user: str
    password: InitVar[str]
    rounds: InitVar[int] = 10
    digest: bytes = field(init=False)


@dataclass(frozen=True, slots=True, order=True)
class Version:
    major: int
    minor: int = 0


@dataclass(init=False)
class Bare:
    x: int


def use(base: Base, child: Child, version: Version) -> Marked: ...


def make(hashed: Hashed, bare: Bare, pointed: Pointed) -> list[Version]: ...
