from dataclasses import dataclass

LIMIT = 10


@dataclass
class Box:
    size: int = 1


def literals(a: int = 1, b: str = "x", c: bool = True, d: float = -0.5, e: None = None) -> None: ...


def computed(limit: int = LIMIT, box: Box = Box(size=3), items: tuple[int, ...] = (1, 2)) -> None: ...


def some(required: str, optional: int = 2, /, third: str = "`tick`") -> str: ...


def implicit(value: int = None) -> None: ...


def explicit(value: int | None = None) -> None: ...


def ends_comment(pattern: str = "*/") -> None: ...
