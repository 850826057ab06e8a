import json

__all__ = json.__all__


def read(text: str) -> int:
    return 1
