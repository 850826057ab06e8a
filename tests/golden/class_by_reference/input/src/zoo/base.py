class Thing:
    """Can be made without arguments."""


class _Tracked:
    position: int = 0

    def track(self) -> str: ...
