"""Arrays of JavaScript as Python sequences."""

from _show import show
from pyodide.code import run_js
from pyodide.ffi import JsArray, JsTypedArray

__all__ = []


def fresh():
    return run_js("[10, 20, 30, 40]")


array = fresh()
show(lambda: isinstance(array, JsArray))
show(lambda: isinstance(run_js("({})"), JsArray))
show(lambda: len(array))
show(lambda: array[0])
show(lambda: array[-1])
show(lambda: array[4])
show(lambda: array[-5])
show(lambda: array["x"])
show(lambda: list(array))
show(lambda: list(array[1:3]))
show(lambda: list(array[::-1]))
show(lambda: list(array[::2]))
show(lambda: 20 in array)
show(lambda: 21 in array)
show(lambda: array.index(30))
show(lambda: array.index(31))
show(lambda: array.count(20))
show(lambda: list(array + [1]))
show(lambda: list(reversed(array)))
show(lambda: array == [10, 20, 30, 40])
array[0] = 11
array[-1] = "end"
show(lambda: list(array))
array.append(1)
array.extend([2, 3])
show(lambda: list(array))
show(lambda: array.pop())
show(lambda: array.pop(0))
show(lambda: list(array))
array.insert(1, "in")
show(lambda: list(array))
array.reverse()
show(lambda: list(array))
array.remove("in")
show(lambda: list(array))
del array[0]
show(lambda: list(array))
array = fresh()
array[1:3] = ["a", "b", "c"]
show(lambda: list(array))
del array[0:2]
show(lambda: list(array))
array[::2] = [7, 8]
show(lambda: list(array))
show(lambda: array.__setitem__(slice(None, None, 2), [1]))
array += [9]
show(lambda: list(array))
del array[:]
show(lambda: len(array))
show(lambda: array.pop())
show(lambda: array.join("-"))
show(lambda: fresh().map(lambda value, *rest: value * 2).join())
show(lambda: [type(item).__name__ for item in run_js("[1, 'a', null, undefined, {}, []]")][:4])
typed = run_js("new Uint8Array([1, 2, 3])")
show(lambda: isinstance(typed, JsTypedArray))
show(lambda: typed[0])
show(lambda: typed[-1])
show(lambda: typed[3])
show(lambda: len(typed))
show(lambda: list(typed))
typed[0] = 9
show(lambda: list(typed))
show(lambda: 2 in typed)
show(lambda: list(typed.slice(1)))
show(lambda: list(typed.subarray(0, 1)))
#: pyodide: NotImplementedError: Slice subscripting isn't implemented for typed arrays
#: typhon: [9, 2]
#: because slices of typed arrays are of use, and nothing is lost
show(lambda: list(typed[:2]))
