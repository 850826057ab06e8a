// Numbers, alone and in runs: the items of list[int], list[float] and tuple[int, ...] cross without
// dispatch per item, and as 32-bit words when all of them are small whole numbers.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// A whole double as int. A new reference, or null with MemoryError set.
PyObject* int_from_double(double value);

// An int as a double. Returns false with a mismatch pending when it is beyond 2^53 - 1.
bool int_to_double(PyObject* value, double& out);

// Writes an int of any size. Returns false with a Python exception set.
bool write_bigint(PyObject* value, Writer& out);

// Reads one. A new reference, or null with MemoryError set.
PyObject* read_bigint(Reader& in);

// Like py_to_js.
bool write_complex(const TypePlan& plan, PyObject* value, Writer& out);

// Whether a list of these is a run.
inline bool is_run_of(const TypePlan& item) {
  return item.kind == TypeKind::integer || item.kind == TypeKind::floating;
}

// Fills `items` with `count` numbers of a run in `form`. Returns how many are made: fewer than
// `count` with MemoryError set. EXPECTS: is_run_of(item).
Py_ssize_t read_run(const TypePlan& item, RunForm form, Reader& in, PyObject** items,
                    Py_ssize_t count);

// Writes a run with its header. Runs no Python code. Returns false with a mismatch pending, whose
// path names the item. EXPECTS: is_run_of(item).
bool write_run(const TypePlan& item, PyObject* const* items, Py_ssize_t count, Writer& out);

}  // namespace typhon::runtime
