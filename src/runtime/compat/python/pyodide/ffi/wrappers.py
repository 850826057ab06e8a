"""Event listeners and timers whose proxies are destroyed when nothing can call them any more."""

from collections.abc import Callable
from typing import Any

from . import create_once_callable, create_proxy
from . import _operations as _ops
from ._operations import run as _run

_js = _run(_ops.GLOBAL)
_listeners: dict[tuple[int, str, Any], Any] = {}
_intervals: dict[Any, Any] = {}


def add_event_listener(
    elt: Any, event: str, listener: Callable[[Any], None], options: Any = None
) -> None:
    proxy = create_proxy(listener)
    _listeners[elt.js_id, event, listener] = proxy
    if options is None:
        elt.addEventListener(event, proxy)
    else:
        elt.addEventListener(event, proxy, options)


def remove_event_listener(elt: Any, event: str, listener: Callable[[Any], None]) -> None:
    proxy = _listeners.pop((elt.js_id, event, listener))
    elt.removeEventListener(event, proxy)
    proxy.destroy()


def set_timeout(callback: Callable[[], None], timeout: int) -> Any:
    return _js.setTimeout(create_once_callable(callback), timeout)


def clear_timeout(timeout_retval: Any) -> None:
    _js.clearTimeout(timeout_retval)


def set_interval(callback: Callable[[], None], interval: int) -> Any:
    proxy = create_proxy(callback)
    timer = _js.setInterval(proxy, interval)
    _intervals[_key(timer)] = proxy
    return timer


def clear_interval(interval_retval: Any) -> None:
    _js.clearInterval(interval_retval)
    proxy = _intervals.pop(_key(interval_retval), None)
    if proxy is not None:
        proxy.destroy()


def _key(timer: Any) -> Any:
    return timer if isinstance(timer, int) else timer.js_id  # Node's timers are objects
