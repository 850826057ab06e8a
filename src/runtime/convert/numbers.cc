#include "runtime/convert/numbers.h"

#include <cmath>

#include "runtime/convert/number_blocks.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/errors.h"

namespace typhon::runtime {
namespace {

constexpr double largest_whole = 9007199254740991.0;  // 2^53 - 1, Number.MAX_SAFE_INTEGER

size_t slots_of_words(Py_ssize_t count) { return (static_cast<size_t>(count) + 1) / 2; }

// Returns false, with whatever it wrote, when an item is no small int.
bool write_words(PyObject* const* items, Py_ssize_t count, Writer& out) {
  out.pair(static_cast<int32_t>(count), static_cast<int32_t>(RunForm::words));
  auto* words = reinterpret_cast<int32_t*>(out.slots(slots_of_words(count)));
  for (Py_ssize_t i = 0; i < count; ++i) {
    auto* number = reinterpret_cast<PyLongObject*>(items[i]);
    // A compact int has one digit of 30 bits.
    if (!PyLong_CheckExact(items[i]) || !PyUnstable_Long_IsCompact(number)) return false;
    words[i] = static_cast<int32_t>(PyUnstable_Long_CompactValue(number));
  }
  return true;
}

bool write_doubles(const TypePlan& item, PyObject* const* items, Py_ssize_t count, Writer& out) {
  out.pair(static_cast<int32_t>(count), static_cast<int32_t>(RunForm::doubles));
  Slot* slots = out.slots(static_cast<size_t>(count));
  for (Py_ssize_t i = 0; i < count; ++i) {
    if (item.kind == TypeKind::floating && PyFloat_CheckExact(items[i])) {
      slots[i].number = PyFloat_AS_DOUBLE(items[i]);
    } else if (!scalar_to_double(item, items[i], slots[i].number)) {
      return within_index(i);
    }
  }
  return true;
}

}  // namespace

PyObject* int_from_double(double value) {
  auto narrow = static_cast<int32_t>(value);
  if (static_cast<double>(narrow) == value) return PyLong_FromLong(narrow);
  return PyLong_FromLongLong(static_cast<long long>(value));
}

bool int_to_double(PyObject* value, double& out) {
  auto* number = reinterpret_cast<PyLongObject*>(value);
  if (PyUnstable_Long_IsCompact(number)) {
    out = static_cast<double>(PyUnstable_Long_CompactValue(number));
    return true;
  }
  int overflow = 0;
  long long wide = PyLong_AsLongLongAndOverflow(value, &overflow);
  out = static_cast<double>(wide);
  if (overflow != 0 || std::abs(out) > largest_whole) {
    return out_of_range(
        "An int beyond 2^53 - 1 does not fit in a JavaScript number; annotate it as "
        "Annotated[int, \"bigint\"]");
  }
  return true;
}

Py_ssize_t read_run(const TypePlan& item, RunForm form, Reader& in, PyObject** items,
                    Py_ssize_t count) {
  auto size = static_cast<size_t>(count);
  if (form == RunForm::words) {
    auto* words = reinterpret_cast<const int32_t*>(in.payload(size * sizeof(int32_t)));
    return make_ints(words, items, count);
  }
  auto* doubles = reinterpret_cast<const double*>(in.payload(size * sizeof(double)));
  if (item.kind == TypeKind::floating) return make_floats(doubles, items, count);
  for (Py_ssize_t i = 0; i < count; ++i) {
    items[i] = int_from_double(doubles[i]);
    if (items[i] == nullptr) return i;
  }
  return count;
}

bool write_run(const TypePlan& item, PyObject* const* items, Py_ssize_t count, Writer& out) {
  if (item.kind == TypeKind::integer) {
    Writer::Mark start = out.mark();
    if (write_words(items, count, out)) return true;
    out.rewind(start);
  }
  return write_doubles(item, items, count, out);
}

bool write_bigint(PyObject* value, Writer& out) {
  int sign = 0;
  Ref magnitude;
  {
    Ref zero = Ref::steal(PyLong_FromLong(0));
    if (!zero) return false;
    sign = PyObject_RichCompareBool(value, zero.get(), Py_LT) != 0 ? -1 : 1;
  }
  magnitude = sign < 0 ? Ref::steal(PyNumber_Negative(value)) : Ref::borrow(value);
  if (!magnitude) return false;
  Py_ssize_t size =
      PyLong_AsNativeBytes(magnitude.get(), nullptr, 0,
                           Py_ASNATIVEBYTES_LITTLE_ENDIAN | Py_ASNATIVEBYTES_UNSIGNED_BUFFER);
  if (size < 0) return false;
  size_t slots = (static_cast<size_t>(size) + 7) / 8;
  out.pair(static_cast<int32_t>(slots * 2), sign);
  Slot* words = out.slots(slots);
  return PyLong_AsNativeBytes(magnitude.get(), words, static_cast<Py_ssize_t>(slots * 8),
                              Py_ASNATIVEBYTES_LITTLE_ENDIAN | Py_ASNATIVEBYTES_UNSIGNED_BUFFER) >=
         0;
}

PyObject* read_bigint(Reader& in) {
  Slot header = in.next();
  auto size = static_cast<size_t>(header.pair.low) * 4;
  PyObject* magnitude = PyLong_FromUnsignedNativeBytes(
      in.payload(size), size, Py_ASNATIVEBYTES_LITTLE_ENDIAN | Py_ASNATIVEBYTES_UNSIGNED_BUFFER);
  if (magnitude == nullptr || header.pair.high >= 0) return magnitude;
  PyObject* negative = PyNumber_Negative(magnitude);
  Py_DECREF(magnitude);
  return negative;
}

// As complex() has it, an int or a float will do.
bool write_complex(const TypePlan& plan, PyObject* value, Writer& out) {
  if (!PyComplex_Check(value) && !PyFloat_Check(value) && !PyLong_Check(value)) {
    return mismatch(plan, value);
  }
  Py_complex number = PyComplex_AsCComplex(value);
  if (number.real == -1.0 && PyErr_Occurred() != nullptr) return false;
  out.number(number.real);
  out.number(number.imag);
  return true;
}

}  // namespace typhon::runtime
