"""One module per check of `./x lint`: `TITLE`, and `check() -> list[str]`, one line per problem."""
