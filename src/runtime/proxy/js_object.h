// A JavaScript object as Python sees it where a Protocol is expected: its members are those of the
// protocol, and nothing else of the object is visible.
//
//   class Shape(Protocol):                     # draw({ name: "a", area: () => 2 })
//       name: str
//       def area(self) -> float: ...
//   def draw(shape: Shape) -> str:
//       return f"{shape.name} {shape.area()}"  # each use is a crossing; shape.area is a JsFunction
//
// Each protocol has a Python type of its own with a descriptor for each member, so that
// isinstance() with a runtime-checkable protocol is true.
#pragma once

#include "runtime/plan.h"

namespace typhon::runtime {

// `plan` is a protocol. A new reference, or null with an exception set.
PyObject* js_object(int32_t id, ClassPlan& plan);

// The id of the JavaScript object behind `object`, or 0 when it is no such object.
int32_t js_object_id(PyObject* object);

}  // namespace typhon::runtime
