"""Classes that a library would make dataclasses of."""

from typing import Any, ClassVar, dataclass_transform


def Field(*, default: Any = ..., alias: str = "", kw_only: bool = False) -> Any: ...


def unrelated() -> int: ...


@dataclass_transform(field_specifiers=(Field,))
def record(cls: type) -> type: ...


@dataclass_transform(kw_only_default=True, field_specifiers=(Field,))
class ModelMeta(type):
    pass


class Model(metaclass=ModelMeta):
    def save(self) -> None: ...


@dataclass_transform()
class Entity:
    id: int


@record
class Point:
    x: int
    y: int = Field()
    z: int = Field(default=0)
    label: str = Field(default="", kw_only=True)
    limit: ClassVar[int] = 3


class User(Model):
    name: str = Field(alias="login")
    age: int = 18
    count: int = unrelated()


class Admin(User, kw_only=False):
    level: int


class Order(Entity, kw_only=True):
    total: float
