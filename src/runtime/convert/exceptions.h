// Exceptions as values, which cross by reference.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// Writes an exception as the instance of a compiled class, or of none: -1. As one that is raised it
// loses the variables of its finished frames. Returns false with a Python exception pending.
bool write_exception(PyObject* value, int32_t class_id, Writer& out);

// The same for any exception, as its nearest compiled class. Before that goes what JavaScript has
// thrown, when the exception stands for it: (JavaScript id, 0), else (0, 0).
bool write_raisable(PyObject* value, Writer& out);

// Reads an exception, or an error of JavaScript that Python sees as a typhon_js.JsError.
// A new reference, or null with a Python exception set.
PyObject* read_raisable(Reader& in);

}  // namespace typhon::runtime
