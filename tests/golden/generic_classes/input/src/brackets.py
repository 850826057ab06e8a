from boxes import Box


class Stack[T]:
    def __init__(self) -> None:
        self._items: list[T] = []

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T:
        return self._items.pop()

    def boxed[B: Box[int]](self, box: B) -> tuple[B, T]:
        return box, self.pop()


class Registry[K: str, V = int](Stack[V]):
    def lookup(self, key: K) -> V | None:
        return None


def drain(stack: Stack[str], registry: Registry[str]) -> list[str]:
    return []
