class Saw:
    teeth: int = 12
