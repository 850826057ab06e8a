from collections.abc import Sequence

type Pair[A, B = A] = tuple[A, B]
type Names = Pair[str]


def first[T](items: Sequence[T]) -> T:
    return items[0]


def join[S: (str, bytes)](a: S, b: S) -> S:
    return a + b


def bounded[T: str | int](value: T) -> T:
    return value


def pairs[K, V](items: dict[K, V]) -> list[Pair[K, V]]:
    return list(items.items())


def same[T](pair: Pair[T]) -> T:
    return pair[0]


def names(pair: Names) -> Names:
    return pair


def sort[T: Comparable[T]](items: list[T]) -> list[T]:
    """A bound may speak of its own variable."""
    return items


class Comparable[T]:
    def less(self, other: T) -> bool:
        return True
