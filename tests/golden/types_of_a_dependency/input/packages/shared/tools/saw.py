"""Its stub beside it says the types, and maps lead to here."""


class Saw:
    teeth = 12

    def cut(self, depth):
        return depth < 1
