// A JavaScript function as Python sees it: a callable that converts by its annotation
// (Callable[[X], Y]) or, without one, by each value's own type.
//
//   def each(items: list[int], visit: Callable[[int], None]) -> None:
//       for item in items: visit(item)            # a JsFunction
//
// The same JavaScript function with the same annotation is the same Python object while it lives.
#pragma once

#include "runtime/plan.h"

namespace typhon::runtime {

// `plan` is a callable or unknown. A new reference, or null with an exception set.
PyObject* js_function(int32_t id, const TypePlan& plan);

// The id of the JavaScript function behind `object`, or 0 when it is no such function.
int32_t js_function_id(PyObject* object);

// Makes the type ready. Returns false with an exception set.
bool ready_js_function();

}  // namespace typhon::runtime
