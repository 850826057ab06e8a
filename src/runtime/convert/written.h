// Values that cross as the text that Python itself reads and writes, without loss:
//
//   date(2026, 11, 22)      "2026-11-22"             Decimal("1.10")         "1.10"
//   time(13, 5)             "13:05:00"               Fraction(1, 3)          "1/3"
//   datetime, as iso text   "2026-11-22T13:05:00"    UUID(…), Path("a/b")    "1f0c…", "a/b"
//
// On the wire each is a str.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// Whether values of this type cross as text in this sense; `str` itself does not count.
bool is_written(TypeKind kind);

// Reads one. JavaScript has checked the form; what Python still refuses is its own exception.
// A new reference, or null with a Python exception set.
PyObject* written_from_js(TypeKind kind, Reader& in);

// Writes one. Returns false with a mismatch or a Python exception pending.
bool write_written(const TypePlan& plan, PyObject* value, Writer& out);

}  // namespace typhon::runtime
