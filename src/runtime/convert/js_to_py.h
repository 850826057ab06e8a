// Arguments: from a message to Python objects, by plan.
// The JavaScript side has checked every value against the same plan before it wrote the message, so
// a value here has the right shape; what can still fail is Python itself (memory, a dataclass's
// __init__, an import).
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// Reads one value. A new reference, or null with a Python exception set.
PyObject* js_to_py(const TypePlan& plan, Reader& in);

}  // namespace typhon::runtime
