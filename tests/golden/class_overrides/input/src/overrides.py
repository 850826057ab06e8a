class Base:
    size: int
    label: str | None
    kind: str
    width: int = 0

    def same(self, x: int) -> int: ...

    def narrower(self) -> "Base": ...

    def fewer(self, x: int) -> int: ...

    def other(self, x: int) -> str: ...

    def options(self, *, a: int = 1) -> None: ...

    @classmethod
    def make(cls, x: int) -> "Base": ...

    def becomes_property(self) -> int: ...


class Child(Base):
    size: str
    label: str

    def same(self, x: int) -> int: ...

    def narrower(self) -> "Child": ...

    def fewer(self) -> int: ...

    def other(self, x: list[str], y: int) -> int: ...

    def options(self, *, b: str) -> None: ...

    @classmethod
    def make(cls, name: str) -> "Child": ...

    @property
    def becomes_property(self) -> int: ...

    def width(self) -> int: ...


class Grandchild(Child):
    def other(self, x: bytes) -> bytes: ...


class Left(Base):
    left: int


class Right(Base):
    right: int

    def mixed_in(self, x: int) -> str: ...


class Diamond(Left, Right):
    """What `extends` cannot name is declared again, once."""


class Static(Base):
    @staticmethod
    def same() -> str: ...


class BelowStatic(Static):
    def same(self, x: str) -> None: ...


class Failure(Exception):
    code: int
    constructor: int


class OtherFailure(Failure):
    code = compute()


class Twice:
    name: str = "a"

    def name(self) -> str: ...


class InACircle(AlsoInACircle): ...


class AlsoInACircle(InACircle): ...


class Visitor[T]:
    def visit(self, node: int) -> T: ...

    def name(self) -> str: ...


class Printer(Visitor[None]):
    def visit(self, node: int) -> None: ...
