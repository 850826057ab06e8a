// What calls from Python into JavaScript have in common, by the plan of the function: a callable,
// or unknown.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// Whether there are keyword arguments, which JavaScript does not have: then with TypeError set.
bool has_keywords(PyObject* keywords);

// Writes the arguments. Returns false with a Python exception set and `out` abandoned.
bool write_arguments(const TypePlan& plan, PyObject* const* args, size_t count, Writer& out);

// What the call gave: a new reference, or null with what it threw as the Python exception.
PyObject* read_answer(const TypePlan& plan, const Slot* answer);

}  // namespace typhon::runtime
