// datetime and timedelta as numbers of milliseconds, each one double on the wire.
//
// A datetime is its instant since 1970 in UTC. One without a time zone is local time, as
// datetime.timestamp() has it; what comes from JavaScript is in UTC. A microsecond below the
// millisecond is cut off, towards the past. A timedelta keeps its microseconds as a fraction.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// `milliseconds` lies in the years 1 to 9999 and is whole. A new reference, or null with a Python
// exception set.
PyObject* datetime_from_js(double milliseconds);

// `milliseconds` is finite and within timedelta's range. A new reference, or null with a Python
// exception set.
PyObject* timedelta_from_js(double milliseconds);

// Each returns false with a mismatch or a Python exception pending.
bool write_datetime(const TypePlan& plan, PyObject* value, Writer& out);
bool write_timedelta(const TypePlan& plan, PyObject* value, Writer& out);

// Whether `value` is a datetime and no instance of a subclass; never imports anything.
bool is_datetime(PyObject* value);

}  // namespace typhon::runtime
