import array
from typing import Annotated


def pixels() -> Annotated[bytearray, "view"]: ...


def samples(scale: float) -> Annotated["array.array[float]", "view"]: ...


def lend(memory: Annotated[bytes, "view"]) -> Annotated[memoryview, "view"]: ...
