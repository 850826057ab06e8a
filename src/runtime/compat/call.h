// Calls from JavaScript to Python objects that have no plan: what proxies of Python objects do
// (src/loader/compat/python-proxy.ts).
#pragma once

#include <Python.h>

#include "runtime/wire.h"

namespace typhon::runtime::compat {

// Calls `callable` (borrowed) with the arguments in `message`: (positional, keywords), the values,
// then each keyword's name and value. Returns the result as a message with one value, or null after
// fail() (see call.h above).
const Slot* call_python(PyObject* callable, const Slot* message);

// Imports a module and this layer with it; `message` holds the name as one str. Returns the module
// like a result of call_python.
const Slot* load_module(const Slot* message);

}  // namespace typhon::runtime::compat
