"""Uses the package from inside, with a circular import."""

import zoo

FEED_HOUR = 7


def feed(animal: "zoo.Animal") -> str:
    assert isinstance(animal, zoo.Animal)
    return f"{animal.name} at {FEED_HOUR}"
