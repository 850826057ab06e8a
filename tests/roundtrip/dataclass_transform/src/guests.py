from models import User


class Guest(User):
    nights: int
