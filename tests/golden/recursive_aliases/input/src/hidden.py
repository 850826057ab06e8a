type Nested = list[Nested | Item]


class Item:
    def value(self) -> int: ...


__all__ = []
