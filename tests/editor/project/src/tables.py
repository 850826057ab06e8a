class Table:
    def rows(self) -> int:
        return 0
