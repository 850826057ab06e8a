"""Keyword-only parameters, as one options object."""


def render(text: str, *, bold: bool = False, width: int = 80, label: str | None = None) -> str:
    return f"{text}|{bold}|{width}|{label}"


def connect(host: str, port: int = 80, *, user: str, timeout: float = 1.5) -> str:
    return f"{user}@{host}:{port}/{timeout}"


def only_options(*, first: int, second: int = 2) -> list[int]:
    return [first, second]


def all_optional(*, names: list[str] = [], nested: dict[str, list[int]] | None = None) -> str:
    return f"{names} {nested}"


async def later(*, value: int = 1) -> int:
    return value


class Shape:
    def __init__(self, *, sides: int = 3) -> None:
        self.sides: int = sides

    def grow(self, *, by: int) -> int:
        self.sides += by
        return self.sides
