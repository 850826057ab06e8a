class Color:
    def __init__(self, name):
        self.name = name
