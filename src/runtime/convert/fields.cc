// The layout of instances is CPython's own business, which changes between versions: this file is
// the only one that knows it.
#define Py_BUILD_CORE
#include "runtime/convert/fields.h"

#include <internal/pycore_dict.h>
#include <internal/pycore_object.h>

namespace typhon::runtime {
namespace {

// Whether reading an attribute of an instance of `type` finds the instance's own value first, for
// all fields of the plan: nothing but the default look-up, and no property of that name.
bool finds_own_values(const ClassPlan& plan, PyTypeObject* type) {
  if (!PyType_HasFeature(type, Py_TPFLAGS_INLINE_VALUES)) return false;
  if (type->tp_getattro != PyObject_GenericGetAttr) return false;
  for (const FieldPlan& field : plan.fields) {
    PyObject* shadow = _PyType_Lookup(type, field.name.get());
    if (shadow != nullptr && Py_TYPE(shadow)->tp_descr_set != nullptr) return false;
  }
  return true;
}

// Asks once per class and version of it: the tag changes when the class does, and is 0 when CPython
// has run out of tags.
bool is_plain(ClassPlan& plan, PyTypeObject* type) {
  if (type->tp_version_tag != 0 && type->tp_version_tag == plan.plain_version) return true;
  if (type->tp_version_tag != 0 && type->tp_version_tag == plan.special_version) return false;
  bool plain = finds_own_values(plan, type);
  (plain ? plan.plain_version : plan.special_version) = type->tp_version_tag;
  return plain;
}

bool names_entry(PyDictKeysObject* keys, uint32_t index, PyObject* name) {
  return index < static_cast<uint32_t>(keys->dk_nentries) &&
         DK_UNICODE_ENTRIES(keys)[index].me_key == name;
}

// Finds the index of an interned name among the keys that all instances share.
bool find_index(PyDictKeysObject* keys, FieldPlan& field) {
  PyObject* name = field.name.get();
  if (names_entry(keys, field.index, name)) return true;
  for (uint32_t i = 0; i < static_cast<uint32_t>(keys->dk_nentries); ++i) {
    if (!names_entry(keys, i, name)) continue;
    field.index = i;
    return true;
  }
  return false;
}

// The value among the instance's own, borrowed; null when it has to be looked for.
PyObject* own_value(ClassPlan& plan, FieldPlan& field, PyObject* object) {
  PyTypeObject* type = Py_TYPE(object);
  if (!is_plain(plan, type)) return nullptr;
  PyDictValues* values = _PyObject_InlineValues(object);
  if (values->valid == 0) return nullptr;
  PyDictKeysObject* keys = reinterpret_cast<PyHeapTypeObject*>(type)->ht_cached_keys;
  return find_index(keys, field) ? values->values[field.index] : nullptr;
}

}  // namespace

Ref read_field(ClassPlan& plan, FieldPlan& field, PyObject* object) {
  if (PyObject* own = own_value(plan, field, object)) return Ref::borrow(own);
  return Ref::steal(PyObject_GetAttr(object, field.name.get()));
}

}  // namespace typhon::runtime
