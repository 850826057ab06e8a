// Text, both ways. JavaScript strings are UTF-16, so ASCII goes into the latin pool,
// where it costs a byte a character, and everything else into the wide pool.
#pragma once

#include "runtime/wire.h"

namespace typhon::runtime {

// Writes a str. Returns false with a mismatch pending when it has a lone surrogate.
bool write_text(PyObject* text, Writer& out);

// Writes a str for a message that must get through: a lone surrogate becomes U+FFFD.
// Returns true.
bool write_text_lossy(PyObject* text, Writer& out);

// Writes two values: the class's name and its module-qualified name ("stats.EmptyError"; a builtin
// has no module). Returns false with a Python exception pending.
bool write_class_name(PyTypeObject* type, Writer& out);

// Reads a str. A new reference, or null with a Python exception set.
PyObject* text_from_js(Reader& in);

}  // namespace typhon::runtime
