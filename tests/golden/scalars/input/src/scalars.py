from typing import Annotated

Big = Annotated[int, "bigint"]


def whole(value: int) -> int:
    return value


def any_size(value: Annotated[int, "bigint"]) -> Annotated[int, "bigint"]:
    return value


def any_size_by_alias(value: Big) -> Big:
    return value


def real(value: float) -> float:
    return value


def truth(value: bool) -> bool:
    return value


def text(value: str) -> str:
    return value


def raw(value: bytes) -> bytes:
    return value


def four(a: int, b: float, c: bool, d: str) -> None:
    """All on one line."""
