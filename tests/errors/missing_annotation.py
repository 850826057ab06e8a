def area(width, height: float) -> float:
#        ^^^^^ missing-annotation: Parameter 'width' of 'area' has no annotation, so it is unknown in TypeScript
    return width * height


def scale(width: float):
#   ^^^^^ missing-annotation: The result of 'scale' has no annotation, so it is unknown in TypeScript
    return width * 2


class Box:
    def __init__(self, width: float) -> None:
        self.width = width

    def grow(self, by) -> None:
#                  ^^ missing-annotation: Parameter 'by' of 'grow' has no annotation, so it is unknown in TypeScript
        self.width += by
