// The numbers of long lists, made and freed without a call of CPython's allocator for each.
//
// A list of a hundred thousand ints is a hundred thousand blocks of 16 bytes. The allocator hands
// them out of pools, one call each; here whole chains of a pool's free blocks are used up, and
// given back, at a time. What a pool looks like afterwards is what those calls would have left.
#pragma once

#include <Python.h>

#include <cstdint>

namespace typhon::runtime {

// Fills `items` with new references to the ints `values`. Returns how many are made: fewer than
// `count` with MemoryError set.
Py_ssize_t make_ints(const int32_t* values, PyObject** items, Py_ssize_t count);

// The same with floats.
Py_ssize_t make_floats(const double* values, PyObject** items, Py_ssize_t count);

// Drops a reference. Of a list that nobody else has, the ints and floats at its end go many at a
// time; all else as Py_DECREF does it.
void release(PyObject* object);

}  // namespace typhon::runtime
