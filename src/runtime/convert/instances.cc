#include "runtime/convert/instances.h"

#include <utility>
#include <vector>

#include "runtime/convert/construct.h"
#include "runtime/convert/depth.h"
#include "runtime/convert/exceptions.h"
#include "runtime/convert/fields.h"
#include "runtime/convert/js_to_py.h"
#include "runtime/convert/numbers.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/errors.h"
#include "runtime/proxy/js_object.h"

namespace typhon::runtime {
namespace {

bool write_fields(ClassPlan& plan, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  for (FieldPlan& field : plan.fields) {
    Ref current = read_field(plan, field, value);
    if (!current) return false;
    if (!py_to_js(*field.type, current.get(), out)) return within_field(field.name.get());
  }
  return true;
}

bool has_field(const ClassPlan& plan, PyObject* key) {
  for (const FieldPlan& field : plan.fields) {
    if (PyObject_RichCompareBool(field.name.get(), key, Py_EQ) == 1) return true;
  }
  return false;
}

// The first key of `dict` that `plan` does not have.
bool mismatch_unknown_key(const ClassPlan& plan, PyObject* dict) {
  Py_ssize_t position = 0;
  PyObject* key;
  while (PyDict_Next(dict, &position, &key, nullptr)) {
    if (has_field(plan, key)) continue;
    Ref text = Ref::steal(PyObject_Repr(key));
    const char* shown = text ? PyUnicode_AsUTF8(text.get()) : nullptr;
    PyErr_Clear();
    return mismatch_text(plan.qualname + " has no key " + (shown != nullptr ? shown : "like that"));
  }
  return true;
}

bool write_keys(ClassPlan& plan, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  Py_ssize_t found = 0;
  for (const FieldPlan& field : plan.fields) {
    Ref current = Ref::borrow(PyDict_GetItemWithError(value, field.name.get()));
    if (!current && PyErr_Occurred()) return false;
    if (field.optional) out.pair(current ? 1 : 0, 0);
    if (!current) {
      if (field.optional) continue;
      return mismatch_text("Missing key \"" + std::string(PyUnicode_AsUTF8(field.name.get())) +
                           "\" of " + plan.qualname);
    }
    ++found;
    if (!py_to_js(*field.type, current.get(), out)) return within_field(field.name.get());
  }
  if (found == PyDict_GET_SIZE(value)) return true;
  return mismatch_unknown_key(plan, value);
}

// Whether `value` is one of the members, which it is written as.
bool write_enum(const ClassPlan& plan, PyObject* value, Writer& out) {
  for (size_t i = 0; i < plan.members.size(); ++i) {
    if (plan.members[i].get() != value) continue;
    out.pair(static_cast<int32_t>(i), 0);
    return true;
  }
  return false;
}

bool write_flag(PyObject* value, Writer& out) {
  Ref mask = Ref::steal(PyObject_GetAttrString(value, "value"));
  double number;
  if (!mask || !int_to_double(mask.get(), number)) return false;
  out.number(number);
  return true;
}

bool write_named_tuple(const ClassPlan& plan, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  for (size_t i = 0; i < plan.fields.size(); ++i) {
    const FieldPlan& field = plan.fields[i];
    PyObject* item = PyTuple_GetItem(value, static_cast<Py_ssize_t>(i));
    if (item == nullptr) return false;
    if (!py_to_js(*field.type, item, out)) return within_field(field.name.get());
  }
  return true;
}

// Whether `value` has all members; -1 with a Python exception set.
int has_members(const ClassPlan& protocol, PyObject* value) {
  for (const FieldPlan& field : protocol.fields) {
    int has = PyObject_HasAttrWithError(value, field.name.get());
    if (has <= 0) return has;
  }
  return 1;
}

bool write_protocol(const TypePlan& plan, PyObject* value, Writer& out) {
  if (int32_t id = js_object_id(value)) {
    out.keep(value);
    out.pair(id, 0);
    return true;
  }
  int has = has_members(*plan.class_plan, value);
  if (has <= 0) return has == 0 && mismatch(plan, value);
  ClassPlan* compiled = nearest_class_plan(Py_TYPE(value), ClassKind::reference);
  out.function(value);
  out.pair(compiled != nullptr ? compiled->id : -1, 0);
  return true;
}

// A field that __init__ does not take keeps the value that JavaScript gave: an object that came out
// and goes back in is the same value. Frozen classes forbid setattr, not their own machinery.
bool set_late_fields(PyObject* object, const std::vector<std::pair<PyObject*, Ref>>& late) {
  for (const auto& [name, value] : late) {
    if (PyObject_GenericSetAttr(object, name, value.get()) < 0) return false;
  }
  return true;
}

PyObject* read_dataclass(ClassPlan& plan, Reader& in) {
  if (resolve_class(plan) == nullptr) return nullptr;
  Arguments values;
  std::vector<const FieldPlan*> absent;
  std::vector<std::pair<PyObject*, Ref>> late;
  for (const FieldPlan& field : plan.fields) {
    if ((field.optional || !field.init) && in.low() == 0) {
      absent.push_back(&field);
      continue;
    }
    PyObject* value = js_to_py(*field.type, in);
    if (value == nullptr) return nullptr;
    if (field.init) {
      values.push(value);
    } else {
      late.emplace_back(field.name.get(), Ref::steal(value));
    }
  }
  Ref object = Ref::steal(construct(plan, values, absent));
  if (!object || !set_late_fields(object.get(), late)) return nullptr;
  return object.release();
}

PyObject* read_typed_dict(ClassPlan& plan, Reader& in) {
  Ref dict = Ref::steal(PyDict_New());
  if (!dict) return nullptr;
  for (const FieldPlan& field : plan.fields) {
    if (field.optional && in.low() == 0) continue;
    Ref value = Ref::steal(js_to_py(*field.type, in));
    if (!value || PyDict_SetItem(dict.get(), field.name.get(), value.get()) < 0) return nullptr;
  }
  return dict.release();
}

}  // namespace

// Writes an instance of a class whose values cross by value.
bool write_value(ClassPlan& plan, PyObject* value, Writer& out) {
  switch (plan.kind) {
    case ClassKind::dataclass:
      return write_fields(plan, value, out);
    case ClassKind::named_tuple:
      return write_named_tuple(plan, value, out);
    case ClassKind::flag:
      return write_flag(value, out);
    default:
      return write_enum(plan, value, out);
  }
}

bool write_instance(const TypePlan& plan, PyObject* value, Writer& out) {
  ClassPlan& class_plan = *plan.class_plan;
  if (class_plan.kind == ClassKind::protocol) return write_protocol(plan, value, out);
  if (class_plan.kind == ClassKind::typed_dict) {
    return PyDict_Check(value) ? write_keys(class_plan, value, out) : mismatch(plan, value);
  }
  PyObject* type = resolve_class(class_plan);
  if (type == nullptr) return false;
  if (!PyObject_TypeCheck(value, reinterpret_cast<PyTypeObject*>(type))) {
    return mismatch(plan, value);
  }
  switch (class_plan.kind) {
    case ClassKind::enumeration:
      return write_enum(class_plan, value, out) || mismatch(plan, value);
    case ClassKind::exception:
      return write_exception(value, nearest_class_plan(Py_TYPE(value), class_plan.kind)->id, out);
    case ClassKind::reference:
      out.object(value, nearest_class_plan(Py_TYPE(value), class_plan.kind)->id);
      return true;
    default:
      return write_value(class_plan, value, out);
  }
}

// A class crosses as the nearest compiled one.
bool write_class_object(const TypePlan& plan, PyObject* value, Writer& out) {
  PyObject* base = resolve_class(*plan.class_plan);
  if (base == nullptr) return false;
  auto* type = reinterpret_cast<PyTypeObject*>(value);
  if (!PyType_Check(value) || !PyType_IsSubtype(type, reinterpret_cast<PyTypeObject*>(base))) {
    return mismatch(plan, value);
  }
  out.pair(nearest_class_plan(type, plan.class_plan->kind)->id, 0);
  return true;
}

PyObject* from_handle(int32_t address) {
  return Py_NewRef(reinterpret_cast<PyObject*>(static_cast<intptr_t>(address)));
}

PyObject* read_instance(ClassPlan& plan, Reader& in) {
  switch (plan.kind) {
    case ClassKind::dataclass:
    case ClassKind::named_tuple:
      return read_dataclass(plan, in);
    case ClassKind::typed_dict:
      return read_typed_dict(plan, in);
    case ClassKind::enumeration: {
      auto index = static_cast<size_t>(in.low());
      return resolve_class(plan) != nullptr ? Py_NewRef(plan.members[index].get()) : nullptr;
    }
    case ClassKind::flag: {
      Ref mask = Ref::steal(int_from_double(in.number()));
      PyObject* type = resolve_class(plan);
      return mask && type != nullptr ? PyObject_CallOneArg(type, mask.get()) : nullptr;
    }
    case ClassKind::protocol: {
      Slot slot = in.next();
      return slot.pair.low != 0 ? js_object(slot.pair.low, plan) : from_handle(slot.pair.high);
    }
    case ClassKind::exception:
    case ClassKind::reference:
      return from_handle(in.low());
  }
  Py_UNREACHABLE();
}

}  // namespace typhon::runtime
