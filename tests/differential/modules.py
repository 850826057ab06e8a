"""How programs find out where they run, and what they import."""

import importlib
import importlib.util
import platform
import sys

from _show import show

__all__ = []

show(lambda: sys.platform)
show(lambda: "pyodide" in sys.modules)
show(lambda: importlib.util.find_spec("pyodide") is not None)
show(lambda: importlib.util.find_spec("js") is not None)
show(lambda: importlib.util.find_spec("_pyodide_core") is not None)
show(lambda: platform.system())
show(lambda: platform.machine())
show(lambda: sys._emscripten_info.pthreads)

import pyodide  # noqa: E402

show(lambda: pyodide.__name__)
show(lambda: pyodide.ffi.IN_PYODIDE)

import js  # noqa: E402
import pyodide_js  # noqa: E402
from js import Object, console  # noqa: E402, F401
from pyodide.ffi import (  # noqa: E402
    JsProxy,
    register_js_module,
    unregister_js_module,
)

show(lambda: isinstance(js, JsProxy))
show(lambda: sys.modules["js"] is js)
show(lambda: Object == js.Object)


def missing_name():
    from js import noSuchThing  # noqa: F401


show(missing_name)
register_js_module("my_module", js.Object.new(a=1, inner=js.Object.new(b=2)))
# By name: the compiler does not know what is registered at run time.
my_module = importlib.import_module("my_module")
show(lambda: my_module.a)
show(lambda: __import__("my_module", fromlist=["a"]).a)
show(lambda: importlib.import_module("my_module.inner").b)
unregister_js_module("my_module")
show(lambda: unregister_js_module("my_module"))
show(lambda: callable(pyodide_js.loadPackage))

from pyodide.code import eval_code, find_imports, relaxed_call, should_quiet  # noqa: E402

show(lambda: eval_code("x = 1 + 1\nx * 2"))
show(lambda: eval_code("1 + 1;"))
show(lambda: eval_code("y = 7", {}))
show(lambda: find_imports("import os.path, sys\nfrom a.b import c\nfrom . import d"))
show(lambda: find_imports("not python ("))
show(lambda: relaxed_call(lambda a: a, 1, 2, b=3))
show(lambda: should_quiet("1;"))
show(lambda: should_quiet("1 # ;"))
