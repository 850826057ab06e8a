from typing import Final, Optional


def lookup(table: dict[str], key: Optional[str, int]) -> list[int, str]:
#                 ^^^^^^^^^ wrong-type-arguments: 'dict' takes 2 type arguments, not 1
#                                 ^^^^^^^^^^^^^^^^^^ wrong-type-arguments: 'Optional' takes 1 type argument, not 2
#                                                        ^^^^^^^^^^^^^^ wrong-type-arguments: 'list' takes 1 type argument, not 2
    return []


LIMITS: tuple[Final] = (3,)
#             ^^^^^ wrong-type-arguments: 'Final' takes 1 type argument, not 0
