#include "runtime/convert/choices.h"

#include "runtime/convert/py_to_js.h"
#include "runtime/errors.h"

namespace typhon::runtime {
namespace {

// Whether the value's own class is the member's, which beats a member that merely accepts it: True
// is a bool before it is an int.
bool is_exactly(const TypePlan& plan, PyObject* value) {
  switch (plan.kind) {
    case TypeKind::none:
      return value == Py_None;
    case TypeKind::boolean:
      return PyBool_Check(value);
    case TypeKind::integer:
    case TypeKind::bigint:
      return PyLong_CheckExact(value);
    case TypeKind::floating:
      return PyFloat_CheckExact(value);
    case TypeKind::text:
      return PyUnicode_CheckExact(value);
    default:
      return false;
  }
}

// Whether the member can be ruled out by the value's class alone.
bool is_impossible(const TypePlan& plan, PyObject* value) {
  switch (plan.kind) {
    case TypeKind::none:
      return value != Py_None;
    case TypeKind::boolean:
      return !PyBool_Check(value);
    case TypeKind::integer:
    case TypeKind::bigint:
      return !PyLong_Check(value);
    case TypeKind::floating:
      return !PyFloat_Check(value) && !PyLong_Check(value);
    case TypeKind::text:
      return !PyUnicode_Check(value);
    case TypeKind::bytes:
      return !PyBytes_Check(value);
    case TypeKind::bytearray:
      return !PyByteArray_Check(value);
    case TypeKind::complex_number:
      return !PyComplex_Check(value) && !PyFloat_Check(value) && !PyLong_Check(value);
    case TypeKind::list:
      return !PyList_Check(value);
    case TypeKind::tuple:
    case TypeKind::tuple_of:
      return !PyTuple_Check(value);
    case TypeKind::set:
      return !PySet_Check(value);
    case TypeKind::frozenset:
      return !PyFrozenSet_Check(value);
    case TypeKind::dict:
      return !PyDict_Check(value);
    default:
      return false;
  }
}

bool write_member(const TypePlan& plan, size_t member, PyObject* value, Writer& out) {
  out.pair(static_cast<int32_t>(member), 0);
  return py_to_js(*plan.items[member], value, out);
}

}  // namespace

bool write_union(const TypePlan& plan, PyObject* value, Writer& out) {
  for (size_t i = 0; i < plan.items.size(); ++i) {
    if (is_exactly(*plan.items[i], value)) return write_member(plan, i, value, out);
  }
  size_t possible = 0;
  size_t last = 0;
  for (size_t i = 0; i < plan.items.size(); ++i) {
    if (is_impossible(*plan.items[i], value)) continue;
    ++possible;
    last = i;
  }
  if (possible == 0) return mismatch(plan, value);
  // With one candidate its own complaint is the best message.
  if (possible == 1) return write_member(plan, last, value, out) || mismatch_in_union(plan, value);
  for (size_t i = 0; i < plan.items.size(); ++i) {
    if (is_impossible(*plan.items[i], value)) continue;
    Writer::Mark start = out.mark();
    if (write_member(plan, i, value, out)) return true;
    if (!has_mismatch()) return false;
    out.rewind(start);
    forget_mismatch();
  }
  return mismatch(plan, value);
}

bool write_literal(const TypePlan& plan, PyObject* value, Writer& out) {
  for (size_t i = 0; i < plan.literals.size(); ++i) {
    PyObject* literal = plan.literals[i].get();
    if (Py_TYPE(literal) != Py_TYPE(value)) continue;
    int equal = PyObject_RichCompareBool(literal, value, Py_EQ);
    if (equal < 0) return false;
    if (equal == 0) continue;
    out.pair(static_cast<int32_t>(i), 0);
    return true;
  }
  return mismatch(plan, value);
}

}  // namespace typhon::runtime
