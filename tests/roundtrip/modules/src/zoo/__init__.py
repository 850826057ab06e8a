"""A package whose names come from its modules."""

from . import keeping
from .animals import Animal, make
from .birds.parrot import Parrot as TalkingBird
from .keeping import FEED_HOUR, feed

__all__ = ["Animal", "FEED_HOUR", "TalkingBird", "feed", "make"]

_loaded = [keeping.__name__]
