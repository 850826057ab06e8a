from typing import TypedDict, Unpack

Signs = TypedDict("Signs", {"@": int, 'a"b': str, "plain": bool}, total=False)


def mark(text: str, **signs: Unpack[Signs]) -> None: ...
