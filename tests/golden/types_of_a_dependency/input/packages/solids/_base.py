class Solid:
    """Anything with a volume."""

    name: str

    def volume(self) -> float:
        return 0.0

    def unannotated(self, x):
        return x


class Unreached:
    pass
