"""What Python prints goes to the host, line by line."""

import sys


def say(text: str) -> None:
    print(text)


def say_parts(parts: list[str], end: str = "") -> None:
    for part in parts:
        print(part, end=end, flush=True)


def warn(text: str) -> None:
    print(text, file=sys.stderr)


def write(text: str) -> int:
    return sys.stdout.write(text)


def flush() -> None:
    sys.stdout.flush()
    sys.stderr.flush()


def many(count: int) -> None:
    for number in range(count):
        print(f"line {number}")


def write_bytes(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def encoding() -> str:
    return sys.stdout.encoding


def read_line() -> str:
    return sys.stdin.readline()
