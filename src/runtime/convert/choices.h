// Values that are one of several: members of a union, and literals.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// Like py_to_js. The member that is the value's own class wins, then the first that accepts it.
bool write_union(const TypePlan& plan, PyObject* value, Writer& out);

// Like py_to_js.
bool write_literal(const TypePlan& plan, PyObject* value, Writer& out);

}  // namespace typhon::runtime
