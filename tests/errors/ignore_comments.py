import yamll  # typhon: ignore[unresolved-import]


def load(path):  # typhon: ignore[missing-annotation]
    return path


def save(  # typhon: ignore[unknown-name, missing-annotation] because of a plugin
#                           ^^^^^^^^^^^^ unused-ignore: There is no 'unknown-name' on this line to ignore
    path: Pathh,
#         ^^^^^ unknown-name: Name 'Pathh' is not defined
): ...


def area(width: float) -> float:  # typhon: ignore[missing-annotation]
#                                                  ^^^^^^^^^^^^^^^^^^ unused-ignore: There is no 'missing-annotation' on this line to ignore
    return width


def scale(by: flota) -> float: ...  # typhon: ignore[unknown-nam]
#             ^^^^^ unknown-name: Name 'flota' is not defined
#                                                    ^^^^^^^^^^^ invalid-ignore: There is no diagnostic 'unknown-nam'


def text() -> str:  # typhon: ignore
#                   ^^^^^^^^^^^^^^^^ invalid-ignore: This comment names no diagnostic, so it ignores none
    return "# typhon: ignore[missing-annotation]"
