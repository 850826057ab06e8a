"""What the types of the bank lead to."""


class Amount:
    cents: int

    def __init__(self, cents: int) -> None:
        self.cents = cents


def unused() -> None: ...
