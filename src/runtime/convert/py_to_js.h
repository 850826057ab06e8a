// Results: from Python objects to a message, by plan. Every value is checked against the plan: a
// function that does not return what its annotation says is reported, with the path to the value.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// Writes one value. Returns false with a mismatch or a Python exception pending (see errors.h); the
// caller rewinds or abandons `out`, which gives back the references that were written until then.
bool py_to_js(const TypePlan& plan, PyObject* value, Writer& out);

// A scalar as a double: bool, int, float, and None as 0. Returns false like py_to_js.
bool scalar_to_double(const TypePlan& plan, PyObject* value, double& out);

}  // namespace typhon::runtime
