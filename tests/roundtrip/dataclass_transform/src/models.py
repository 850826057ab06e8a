from typing import Any, dataclass_transform


def field(*, default: Any = ..., alias: str = "") -> Any:
    return (default, alias)


@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
class ModelMeta(type):
    def __call__(cls, **values: Any) -> Any:
        made = cls.__new__(cls)
        for owner in reversed(cls.__mro__):
            for name in getattr(owner, "__annotations__", {}):
                default, alias = _specified(getattr(owner, name, ...))
                given = values.get(alias or name, default)
                if given is ...:
                    raise TypeError(f"{cls.__name__} needs {alias or name}")
                setattr(made, name, given)
        return made


def _specified(value: Any) -> tuple[Any, str]:
    return value if isinstance(value, tuple) else (value, "")


class Model(metaclass=ModelMeta):
    def describe(self) -> str:
        return ", ".join(f"{name}={value}" for name, value in vars(self).items())


class User(Model):
    name: str = field(alias="login")
    age: int = 18
