// Values without a type: each crosses by its own, with a DynamicTag before it.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// Like py_to_js; `unknown` is the plan of the type unknown, also for what is inside of the value.
bool write_dynamic(const TypePlan& unknown, PyObject* value, Writer& out);

// Like js_to_py.
PyObject* read_dynamic(const TypePlan& unknown, Reader& in);

}  // namespace typhon::runtime
