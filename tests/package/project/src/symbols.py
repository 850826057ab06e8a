"""What a start does not need: the names of characters are read when somebody asks for one."""


def describe(symbol: str) -> str:
    import unicodedata

    return unicodedata.name(symbol)
