#include "runtime/convert/construct.h"

#include <algorithm>

namespace typhon::runtime {
namespace {

using Absent = std::vector<const FieldPlan*>;

// A new tuple of the names that go with the values, or null with MemoryError set.
Ref names_without(const ClassPlan& plan, const Absent& absent) {
  std::vector<PyObject*> names;
  for (const FieldPlan& field : plan.fields) {
    bool is_given = std::find(absent.begin(), absent.end(), &field) == absent.end();
    if (field.init && is_given) names.push_back(field.name.get());
  }
  Ref tuple = Ref::steal(PyTuple_New(static_cast<Py_ssize_t>(names.size())));
  for (size_t i = 0; tuple && i < names.size(); ++i) {
    PyTuple_SET_ITEM(tuple.get(), static_cast<Py_ssize_t>(i), Py_NewRef(names[i]));
  }
  return tuple;
}

Ref names_of(ClassPlan& plan, const Absent& absent) {
  if (!absent.empty()) return names_without(plan, absent);
  if (!plan.init_names) plan.init_names = names_without(plan, absent);
  return Ref::borrow(plan.init_names.get());
}

// The __init__ that calling the class comes to, when that is all it comes to: no metaclass and no
// __new__ of its own. Borrowed, or null.
PyObject* plain_init(PyTypeObject* type) {
  bool is_plain = Py_IS_TYPE(type, &PyType_Type) && type->tp_new == PyBaseObject_Type.tp_new &&
                  !PyType_HasFeature(type, Py_TPFLAGS_IS_ABSTRACT);
  if (!is_plain) return nullptr;
  static PyObject* const name = PyUnicode_InternFromString("__init__");
  PyObject* init = _PyType_Lookup(type, name);
  return init != nullptr && PyFunction_Check(init) ? init : nullptr;
}

// What type.__call__ does, without the dictionary that it makes of the keywords.
PyObject* construct_plainly(PyTypeObject* type, PyObject* init, Arguments& values,
                            PyObject* names) {
  Ref alive = Ref::borrow(init);
  Ref object = Ref::steal(type->tp_alloc(type, 0));
  if (!object) return nullptr;
  // The object takes the spare place before the values, and is the only positional argument.
  PyObject** arguments = values.values() - 1;
  arguments[0] = object.get();
  Ref result = Ref::steal(PyObject_Vectorcall(init, arguments, 1, names));
  if (!result) return nullptr;
  if (result.get() != Py_None) {
    PyErr_Format(PyExc_TypeError, "__init__() should return None, not '%.200s'",
                 Py_TYPE(result.get())->tp_name);
    return nullptr;
  }
  return object.release();
}

}  // namespace

PyObject* construct(ClassPlan& plan, Arguments& values, const Absent& absent) {
  Ref names = names_of(plan, absent);
  if (!names) return nullptr;
  auto* type = reinterpret_cast<PyTypeObject*>(plan.type.get());
  if (PyObject* init = plain_init(type)) {
    return construct_plainly(type, init, values, names.get());
  }
  return PyObject_Vectorcall(plan.type.get(), values.values(), PY_VECTORCALL_ARGUMENTS_OFFSET,
                             names.get());
}

}  // namespace typhon::runtime
