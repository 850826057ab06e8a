from dataclasses import dataclass


@dataclass
class Named:
    name: str
