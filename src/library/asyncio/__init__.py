"""The asyncio package, tracking PEP 3156.

As CPython's, but streams, subprocesses and the loops over sockets are imported when one of their names
is first asked for: they are most of the package, and few programs have a use for them here.
"""

import sys

from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .protocols import *
from .runners import *
from .queues import *
from .tasks import *
from .taskgroups import *
from .timeouts import *
from .threads import *
from .transports import *

_LATER = {
    "streams": (
        "StreamReader",
        "StreamWriter",
        "StreamReaderProtocol",
        "open_connection",
        "start_server",
        "open_unix_connection",
        "start_unix_server",
    ),
    "subprocess": ("create_subprocess_exec", "create_subprocess_shell"),
    "unix_events": (
        "SelectorEventLoop",
        "AbstractChildWatcher",
        "SafeChildWatcher",
        "FastChildWatcher",
        "PidfdChildWatcher",
        "MultiLoopChildWatcher",
        "ThreadedChildWatcher",
        "DefaultEventLoopPolicy",
        "EventLoop",
    ),
    "base_subprocess": (),
    "selector_events": (),
}
_MODULE_OF = {name: module for module, names in _LATER.items() for name in (module, *names)}

__all__ = (
    base_events.__all__
    + coroutines.__all__
    + events.__all__
    + exceptions.__all__
    + futures.__all__
    + locks.__all__
    + protocols.__all__
    + runners.__all__
    + queues.__all__
    + _LATER["streams"]
    + _LATER["subprocess"]
    + tasks.__all__
    + taskgroups.__all__
    + threads.__all__
    + timeouts.__all__
    + transports.__all__
    + _LATER["unix_events"]
)


def __getattr__(name):
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    path = f"{__name__}.{_MODULE_OF[name]}"
    __import__(path)
    module = sys.modules[path]
    if module is globals().get(name):
        return module
    value = globals()[name] = getattr(module, name)
    return value


def __dir__():
    return sorted({*globals(), *_MODULE_OF})
