from dataclasses import dataclass

import ids
from ids import UserId as Id


@dataclass
class User:
    id: Id
    rows: ids.Rows


def load(id: Id) -> User: ...
