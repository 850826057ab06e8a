// A JavaScript iterator, generator or context manager as Python sees it.
//
//   def total(values: Iterator[int]) -> int:
//       return sum(values)                        # a JsIterator: sum() calls its __next__
//
// There is one Python type per row of docs/type-mapping.md, with the methods of the abstract class
// of collections.abc or contextlib, so that isinstance() with that class is true.
#pragma once

#include "runtime/plan.h"

namespace typhon::runtime {

// `kind` says which of the Python types it becomes; `plan` is what it was passed as, which knows
// the types of its items. They differ for the iterator of an iterable. A new reference, or null
// with an exception set.
PyObject* js_stepper(int32_t id, TypeKind kind, const TypePlan& plan);

// The id of the JavaScript value behind `object`, or 0 when it is no such object.
int32_t js_stepper_id(PyObject* object);

}  // namespace typhon::runtime
