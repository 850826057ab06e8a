"""What JavaScript asks of a Python object through its proxy: src/loader/compat/python-methods.ts."""

from collections.abc import Callable
from typing import Any

from . import _operations as ops
from ._convert import to_js
from ._operations import run, run_deep


def identity(obj: Any) -> Any:
    return obj


def get(obj: Any, name: str) -> Any:
    """An attribute, or else what a dict has under the name; None is JavaScript's undefined."""
    try:
        return getattr(obj, name)
    except AttributeError:
        return obj.get(name) if isinstance(obj, dict) else None


def has(obj: Any, name: str) -> bool:
    return hasattr(obj, name) or (isinstance(obj, dict) and name in obj)


def put(obj: Any, name: str, value: Any) -> None:
    if isinstance(obj, dict):
        obj[name] = value
    else:
        setattr(obj, name, value)


def remove(obj: Any, name: str) -> None:
    if isinstance(obj, dict):
        del obj[name]
    else:
        delattr(obj, name)


def type_name(obj: Any) -> str:
    return type(obj).__name__


def with_options(obj: Any, options: Any = None) -> Any:
    """toJs({depth: 1, dict_converter: …}): the options of to_js()."""
    given = {} if options is None else dict(run(ops.ENTRIES, options))
    return to_js(obj, **{name: value for name, value in given.items() if value is not None})


def get_item(obj: Any, key: Any) -> Any:
    try:
        return obj[key]
    except LookupError:
        return None


def set_item(obj: Any, key: Any, value: Any) -> None:
    obj[key] = value


def delete_item(obj: Any, key: Any) -> None:
    del obj[key]


def contains(obj: Any, key: Any) -> bool:
    return key in obj


def resume(iterator: Any, value: Any = None) -> Any:
    return _step(lambda: next(iterator) if value is None else iterator.send(value))


def raise_in(iterator: Any, error: BaseException) -> Any:
    return _step(lambda: iterator.throw(error))


def close(iterator: Any, value: Any = None) -> Any:
    if hasattr(iterator, "close"):
        iterator.close()
    return _pair(True, value)


def _step(advance: Callable[[], Any]) -> Any:
    try:
        return _pair(False, advance())
    except StopIteration as end:
        return _pair(True, end.value)


def _pair(done: bool, value: Any) -> Any:
    return run_deep(ops.IDENTITY, None, [done, value], 1, True)


def start(awaitable: Any, settle: Callable[[Callable[[], Any]], None]) -> None:
    """Runs an awaitable and hands over a function that returns its result or raises."""
    import asyncio

    from _typhon_loop import loop

    asyncio.ensure_future(awaitable, loop=loop).add_done_callback(lambda task: settle(task.result))


def install() -> None:
    """Gives these functions to JavaScript."""
    helpers = {
        "identity": identity, "get": get, "hasattr": has, "setattr": put, "delattr": remove,
        "type_name": type_name, "text": str, "to_js": with_options, "length": len,
        "get_item": get_item, "set_item": set_item, "delete_item": delete_item,
        "contains": contains, "iterator": iter, "resume": resume, "raise_in": raise_in,
        "close": close, "start": start,
    }  # fmt: skip
    run_deep(ops.SET_HELPERS, None, helpers, 1, True)
