"""Any number of arguments."""

import inspect


def total(*values: int) -> int:
    return sum(values)


def join(separator: str, *parts: str) -> str:
    return separator.join(parts)


def with_default(first: int = 1, *rest: int) -> list[int]:
    return [first, *rest]


def collect(**fields: float) -> dict[str, float]:
    return fields


def tag(name: str, *children: str, indent: int = 0, **attributes: str) -> str:
    pairs = "".join(f" {key}={value}" for key, value in attributes.items())
    return f"{' ' * indent}<{name}{pairs}>{''.join(children)}"


def options_and_extras(value: int, *, scale: int = 1, **extras: int) -> dict[str, int]:
    return {"value": value * scale, **extras}


def everything(*values: int, **fields: str) -> str:
    return f"{values} {fields}"


class Recorder:
    def __init__(self, *names: str, **ages: int) -> None:
        self.summary: str = f"{names} {ages}"

    def add(self, *numbers: float) -> float:
        return sum(numbers)


def names_of_parameters() -> list[str]:
    return list(inspect.signature(tag).parameters)
