// bytes, both ways. A large one is copied once: JavaScript writes into the memory of the Python
// object, or reads out of it.
#pragma once

#include "runtime/wire.h"

namespace typhon::runtime {

// A bytes object for JavaScript to fill, from `bytes_header` on, before anybody else sees it.
// A new reference, or null when there is no memory.
PyObject* new_bytes(uint32_t size);

// Where the bytes of an object begin. src/loader/bridge/wire.ts has the same number.
constexpr uint32_t bytes_header = 16;

// Reads a bytes. A new reference, or null with a Python exception set.
PyObject* bytes_from_js(Reader& in);

// Writes a bytes. Returns true.
bool write_bytes(PyObject* value, Writer& out);

}  // namespace typhon::runtime
