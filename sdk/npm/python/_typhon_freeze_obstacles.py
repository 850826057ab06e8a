"""What a stored interpreter would miss: everything that is half outside of its memory."""

import gc
import io
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

# Of the file system, only these folders are there again in the next start.
_MOUNTED = ("app", "dev", "lib", "proc", "site-packages", "typhon")
_STANDARD = (0, 1, 2)  # file descriptors that every process has
# How many objects may lie between a module and what it keeps.
_REACH = 4


def find() -> list[str]:
    """One line for each obstacle: what it is, where it is kept, and what to do."""
    return [*_objects(), *_threads(), *_event_loop(), *_file_system()]


def _objects() -> "Iterator[str]":
    for found in gc.get_objects():
        what = _describe(found)
        if what is not None:
            yield f"{_holder(found)} keeps {what}; open it when it is first used"


def _describe(found: "Any") -> str | None:
    kind = type(found)
    if kind is io.FileIO and not found.closed and found.fileno() not in _STANDARD:
        return f"the open file {found.name}"
    name = f"{kind.__module__}.{kind.__qualname__}"
    if name == "socket.socket" and found.fileno() != -1:
        return "an open socket"
    if name == "mmap.mmap" and not found.closed:
        return "a file mapped into memory"
    if name == "sqlite3.Connection":
        return _describe_connection(found)
    return None


def _describe_connection(connection: "Any") -> str | None:
    """A database in memory can be stored, and so can a closed connection."""
    try:
        files = [row[2] for row in connection.execute("PRAGMA database_list") if row[2]]
    except Exception:
        return None
    return f"a connection to the database {files[0]}" if files else None


def _threads() -> "Iterator[str]":
    threading = sys.modules.get("threading")
    for thread in threading.enumerate() if threading else []:
        if thread is not threading.main_thread():
            yield f"{_holder(thread)} keeps the running thread {thread.name}; start it later"


def _event_loop() -> "Iterator[str]":
    module = sys.modules.get("_typhon_loop")
    waiting = [*module.loop._ready, *module.loop._scheduled] if module else []
    for handle in waiting:
        yield f"the event loop has to call {handle!r}; start asynchronous work later"


def _file_system() -> "Iterator[str]":
    if os.getcwd() != "/":
        yield f"the current folder is {os.getcwd()}; change it later, or not at all"
    for top in sorted(os.listdir("/")):
        if top not in _MOUNTED:
            for folder, _, names in os.walk(f"/{top}"):
                for name in names:
                    yield f"{folder}/{name} was written, but is not stored; write it later"


def _holder(thing: "Any") -> str:
    """`module.name` of what keeps the object alive, as far as it can be told."""
    modules = {id(module.__dict__): name for name, module in sys.modules.items()}
    seen = {id(thing)}
    wave = [thing]
    for _ in range(_REACH):
        further = []
        for object_ in wave:
            for referrer in gc.get_referrers(object_):
                if id(referrer) in modules:
                    return f"{modules[id(referrer)]}.{_key_of(referrer, object_)}"
                if id(referrer) not in seen and type(referrer).__name__ != "frame":
                    seen.add(id(referrer))
                    further.append(referrer)
        wave = further
    return "something"


def _key_of(namespace: "dict[str, Any]", value: "Any") -> str:
    return next((key for key, kept in namespace.items() if kept is value), "?")
