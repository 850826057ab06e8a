from enum import Enum, Flag, IntEnum, IntFlag, auto


class Access(Flag):
    """What a user may do."""

    READ = auto()
    WRITE = auto()
    RUN = auto()
    ALL = READ | WRITE | RUN


class Style(IntFlag):
    PLAIN = 0
    BOLD = 1 << 0
    ITALIC = 1 << 1
    LOUD = BOLD | (ITALIC & 0xFF)


class Port(IntEnum):
    BASE = 0x1000
    HTTP = BASE + 80
    WEB = HTTP


class Corner(Enum):
    """Crosses by name; START is another name for TOP."""

    TOP = 0.5
    BOTTOM = 1.5
    START = 0.5


def allow(user: str, access: Access = Access.READ) -> Access: ...


def style(styles: dict[Style, str], port: Port) -> list[Style]: ...


def corner(at: Corner) -> Corner: ...
