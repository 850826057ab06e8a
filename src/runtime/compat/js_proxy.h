// A JavaScript value as Emscripten programs see it: `js.document.title`, `js.fetch(url)`.
// The types here know attributes and calls; everything else (iteration, items, conversions) is in
// Python classes below them (python/pyodide/ffi), one for each combination of what a value can do.
#pragma once

#include <Python.h>

#include <cstdint>

#include "runtime/wire.h"

namespace typhon::runtime::compat {

enum class ProxyKind { function, object };

// The proxy of a JavaScript value: always the same one while it lives, unless it is bound to a
// receiver. A new reference, or null with a Python exception set.
PyObject* js_proxy(int32_t id, ProxyKind kind, int32_t receiver);

// The id of the value behind a proxy, or 0 when `object` is none.
int32_t js_proxy_id(PyObject* object);

// The two base types, borrowed: of every proxy, and of those that can be called.
PyTypeObject* proxy_type();
PyTypeObject* callable_proxy_type();

// Tells how to find the Python class for what a value can do: a callable that gets the bits that
// src/loader/compat/traits.ts makes. The reference moves here.
void set_class_finder(PyObject* finder);

// Makes the types ready. Returns false with a Python exception set.
bool ready_js_proxy();

}  // namespace typhon::runtime::compat
