from typing import Protocol


class Named(Protocol):
    def full_name(self) -> str: ...
