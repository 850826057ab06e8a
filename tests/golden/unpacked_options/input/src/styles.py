from typing import TypedDict


class Colors(TypedDict, total=False):
    color: str | None
