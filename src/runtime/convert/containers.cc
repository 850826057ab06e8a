#include "runtime/convert/containers.h"

#include "runtime/convert/depth.h"
#include "runtime/convert/js_to_py.h"
#include "runtime/convert/numbers.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/convert/text.h"

namespace typhon::runtime {
namespace {

// Fills the new places of a list or a tuple. Returns false with an exception set.
bool read_items(const TypePlan& item, RunForm form, Reader& in, PyObject** items,
                Py_ssize_t count) {
  if (is_run_of(item)) return read_run(item, form, in, items, count) == count;
  for (Py_ssize_t i = 0; i < count; ++i) {
    items[i] = js_to_py(item, in);
    if (items[i] == nullptr) return false;
  }
  return true;
}

}  // namespace

bool write_items(const TypePlan& item, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  Py_ssize_t count = PySequence_Fast_GET_SIZE(value);
  if (is_run_of(item)) return write_run(item, PySequence_Fast_ITEMS(value), count, out);
  out.pair(static_cast<int32_t>(count), 0);
  for (Py_ssize_t i = 0; i < count; ++i) {
    // Converting an item can run Python code, which can change a list under our hands.
    if (PySequence_Fast_GET_SIZE(value) != count) {
      PyErr_SetString(PyExc_RuntimeError, "list changed size while it was converted");
      return false;
    }
    Ref current = Ref::borrow(PySequence_Fast_GET_ITEM(value, i));
    if (!py_to_js(item, current.get(), out)) return within_index(i);
  }
  return true;
}

bool write_tuple(const TypePlan& plan, PyObject* value, Writer& out) {
  if (!PyTuple_Check(value)) return mismatch(plan, value);
  Depth depth;
  if (depth.is_too_deep()) return false;
  auto count = static_cast<Py_ssize_t>(plan.items.size());
  if (PyTuple_GET_SIZE(value) != count) {
    return mismatch_text("Expected " + plan.name + ", got a tuple of " +
                         std::to_string(PyTuple_GET_SIZE(value)) + " items");
  }
  for (Py_ssize_t i = 0; i < count; ++i) {
    if (!py_to_js(*plan.items[static_cast<size_t>(i)], PyTuple_GET_ITEM(value, i), out)) {
      return within_index(i);
    }
  }
  return true;
}

bool write_set(const TypePlan& item, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  out.pair(static_cast<int32_t>(PySet_GET_SIZE(value)), 0);
  Ref iterator = Ref::steal(PyObject_GetIter(value));
  if (!iterator) return false;
  Py_ssize_t index = 0;
  while (Ref current = Ref::steal(PyIter_Next(iterator.get()))) {
    if (!py_to_js(item, current.get(), out)) return within_index(index);
    ++index;
  }
  return !PyErr_Occurred();
}

bool write_entries(const TypePlan* key_plan, const TypePlan& value_plan, PyObject* dict,
                   Writer& out) {
  Py_ssize_t count = PyDict_GET_SIZE(dict);
  out.pair(static_cast<int32_t>(count), 0);
  Py_ssize_t position = 0;
  PyObject* borrowed_key;
  PyObject* borrowed_value;
  while (PyDict_Next(dict, &position, &borrowed_key, &borrowed_value)) {
    Ref key = Ref::borrow(borrowed_key);
    Ref value = Ref::borrow(borrowed_value);
    bool written =
        key_plan == nullptr ? write_text(key.get(), out) : py_to_js(*key_plan, key.get(), out);
    if (!written || !py_to_js(value_plan, value.get(), out)) return within_key(key.get());
    if (PyDict_GET_SIZE(dict) != count) {
      PyErr_SetString(PyExc_RuntimeError, "dictionary changed size while it was converted");
      return false;
    }
  }
  return true;
}

bool write_dict(const TypePlan& plan, PyObject* value, Writer& out) {
  Depth depth;
  return !depth.is_too_deep() && write_entries(plan.items[0], *plan.items[1], value, out);
}

PyObject* read_list(const TypePlan& item, Reader& in) {
  Slot header = in.next();
  Ref list = Ref::steal(PyList_New(header.pair.low));
  if (!list) return nullptr;
  PyObject** items = reinterpret_cast<PyListObject*>(list.get())->ob_item;
  auto form = static_cast<RunForm>(header.pair.high);
  return read_items(item, form, in, items, header.pair.low) ? list.release() : nullptr;
}

PyObject* read_tuple(const TypePlan& plan, Reader& in) {
  Ref tuple = Ref::steal(PyTuple_New(static_cast<Py_ssize_t>(plan.items.size())));
  if (!tuple) return nullptr;
  for (size_t i = 0; i < plan.items.size(); ++i) {
    PyObject* value = js_to_py(*plan.items[i], in);
    if (value == nullptr) return nullptr;
    PyTuple_SET_ITEM(tuple.get(), static_cast<Py_ssize_t>(i), value);
  }
  return tuple.release();
}

PyObject* read_tuple_of(const TypePlan& item, Reader& in) {
  Slot header = in.next();
  Ref tuple = Ref::steal(PyTuple_New(header.pair.low));
  if (!tuple) return nullptr;
  PyObject** items = reinterpret_cast<PyTupleObject*>(tuple.get())->ob_item;
  auto form = static_cast<RunForm>(header.pair.high);
  return read_items(item, form, in, items, header.pair.low) ? tuple.release() : nullptr;
}

PyObject* read_set(const TypePlan& item, Reader& in, bool frozen) {
  Py_ssize_t count = in.low();
  // PySet_Add may fill a new frozenset: nobody has seen it yet.
  Ref set = Ref::steal(frozen ? PyFrozenSet_New(nullptr) : PySet_New(nullptr));
  if (!set) return nullptr;
  for (Py_ssize_t i = 0; i < count; ++i) {
    Ref value = Ref::steal(js_to_py(item, in));
    if (!value || PySet_Add(set.get(), value.get()) < 0) return nullptr;
  }
  return set.release();
}

PyObject* read_dict(const TypePlan& key_plan, const TypePlan& value_plan, Reader& in) {
  Py_ssize_t count = in.low();
  Ref dict = Ref::steal(PyDict_New());
  if (!dict) return nullptr;
  for (Py_ssize_t i = 0; i < count; ++i) {
    Ref key = Ref::steal(js_to_py(key_plan, in));
    if (!key) return nullptr;
    Ref value = Ref::steal(js_to_py(value_plan, in));
    if (!value || PyDict_SetItem(dict.get(), key.get(), value.get()) < 0) return nullptr;
  }
  return dict.release();
}

}  // namespace typhon::runtime
