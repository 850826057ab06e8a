# The implementation: names are followed to here.
LIMIT = 10


def area(shape, unit=None):
    return 0.0


class Shape:
    def __init__(self, name):
        self.name = name

    def scale(self, by):
        return self
