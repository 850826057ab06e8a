from models import User


class Guest(User):
    """The fields of User are in another file."""

    nights: int = 1
