#include "runtime/convert/dates.h"

#include <datetime.h>

#include <cmath>

#include "runtime/errors.h"
#include "runtime/ref.h"

namespace typhon::runtime {
namespace {

constexpr double day = 86'400'000;  // milliseconds

// The C API of datetime. Returns false with a Python exception set.
bool load_datetime() {
  if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
  return PyDateTimeAPI != nullptr;
}

PyObject* new_timedelta(double days, double seconds, double microseconds) {
  return PyDelta_FromDSU(static_cast<int>(days), static_cast<int>(seconds),
                         static_cast<int>(microseconds));
}

// 1970-01-01T00:00:00+00:00; borrowed, or null with a Python exception set.
PyObject* epoch() {
  static Ref value;
  if (!value) {
    value = Ref::steal(PyDateTimeAPI->DateTime_FromDateAndTime(
        1970, 1, 1, 0, 0, 0, 0, PyDateTime_TimeZone_UTC, PyDateTimeAPI->DateTimeType));
  }
  return value.get();
}

// A timedelta without its microseconds.
double whole_milliseconds(PyObject* delta) {
  return PyDateTime_DELTA_GET_DAYS(delta) * day + PyDateTime_DELTA_GET_SECONDS(delta) * 1000.0;
}

// The datetime with a time zone, its own or the local one; null with a Python exception set.
Ref with_time_zone(PyObject* value) {
  Ref offset = Ref::steal(PyObject_CallMethod(value, "utcoffset", nullptr));
  if (!offset) return Ref();
  if (offset.get() != Py_None) return Ref::borrow(value);
  return Ref::steal(PyObject_CallMethod(value, "astimezone", nullptr));
}

}  // namespace

PyObject* datetime_from_js(double milliseconds) {
  if (!load_datetime() || epoch() == nullptr) return nullptr;
  Ref delta = Ref::steal(timedelta_from_js(milliseconds));
  return delta ? PyNumber_Add(epoch(), delta.get()) : nullptr;
}

PyObject* timedelta_from_js(double milliseconds) {
  if (!load_datetime()) return nullptr;
  double rest = std::fmod(milliseconds, day);  // exact, and so is the difference
  double days = (milliseconds - rest) / day;
  if (rest < 0) {
    rest += day;
    days -= 1;
  }
  double seconds = std::floor(rest / 1000);
  // To the nearest microsecond, halves to even, as timedelta() itself rounds.
  double microseconds = std::nearbyint((rest - seconds * 1000) * 1000);
  return new_timedelta(days, seconds, microseconds);
}

bool write_datetime(const TypePlan& plan, PyObject* value, Writer& out) {
  if (!load_datetime()) return false;
  if (!PyDateTime_Check(value)) return mismatch(plan, value);
  Ref aware = with_time_zone(value);
  if (!aware || epoch() == nullptr) return false;
  Ref delta = Ref::steal(PyNumber_Subtract(aware.get(), epoch()));
  if (!delta) return false;
  int below_second = PyDateTime_DELTA_GET_MICROSECONDS(delta.get()) / 1000;
  out.number(whole_milliseconds(delta.get()) + below_second);
  return true;
}

bool write_timedelta(const TypePlan& plan, PyObject* value, Writer& out) {
  if (!load_datetime()) return false;
  if (!PyDelta_Check(value)) return mismatch(plan, value);
  int below_second = PyDateTime_DELTA_GET_MICROSECONDS(value);
  double microseconds = whole_milliseconds(value) * 1000 + below_second;
  // Up to here the sum is exact, and so the quotient is the nearest double.
  bool is_exact = std::abs(microseconds) <= 9007199254740992.0;
  out.number(is_exact ? microseconds / 1000 : whole_milliseconds(value) + below_second / 1000.0);
  return true;
}

bool is_datetime(PyObject* value) {
  // Importing sets no exception for a module that is there already.
  static PyObject* const name = PyUnicode_InternFromString("datetime");
  if (PyDateTimeAPI == nullptr) {
    if (PyDict_GetItemWithError(PyImport_GetModuleDict(), name) == nullptr) return false;
    if (!load_datetime()) {
      PyErr_Clear();
      return false;
    }
  }
  return PyDateTime_CheckExact(value);
}

}  // namespace typhon::runtime
