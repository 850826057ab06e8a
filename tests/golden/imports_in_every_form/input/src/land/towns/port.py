import land as country
from ... import nowhere
from .. import lakes
from ..rivers import River


def harbour(of: lakes.Lake) -> country.rivers.River | River:
    return River()
