// Typed arrays of JavaScript and objects with Python's buffer protocol.
//
//   Float64Array → memoryview of format "d", array("d")       a copy; Python may write into its own
//   memoryview, array, bytearray, anything with a buffer → typed array of the same numbers: a copy
//   the same, annotated with "view" → the numbers where they are
//
// On the wire: (bytes, ElementType), then the bytes, padded. A view is (memoryview, ElementType),
// then (pointer, bytes), then (1 when read-only, 0).
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// The numbers are part of the wire: src/loader/bridge/buffers.ts has the same order.
enum class ElementType : int32_t {
  int8,
  uint8,
  int16,
  uint16,
  int32,
  uint32,
  bigint64,
  biguint64,
  float32,
  float64,
};

// Each reads one value. A new reference, or null with a Python exception set.
PyObject* bytearray_from_js(Reader& in);
PyObject* memoryview_from_js(Reader& in);
PyObject* array_from_js(Reader& in);

// Each returns false with a mismatch or a Python exception pending. Arrays of more than one
// dimension are written flat, the last index fastest.
bool write_bytearray(const TypePlan& plan, PyObject* value, Writer& out);
bool write_buffer(const TypePlan& plan, PyObject* value, Writer& out);
bool write_array(const TypePlan& plan, PyObject* value, Writer& out);

// The buffer is locked until JavaScript lets the view go: Python cannot resize it meanwhile.
bool write_view(const TypePlan& plan, PyObject* value, Writer& out);

}  // namespace typhon::runtime
