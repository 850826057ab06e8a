#include "runtime/convert/js_to_py.h"

#include <vector>

#include "runtime/async/promise.h"
#include "runtime/convert/buffers.h"
#include "runtime/convert/bytes.h"
#include "runtime/convert/construct.h"
#include "runtime/convert/dates.h"
#include "runtime/convert/numbers.h"
#include "runtime/convert/written.h"
#include "runtime/proxy/js_function.h"
#include "runtime/proxy/js_object.h"
#include "runtime/proxy/js_stepper.h"

namespace typhon::runtime {
namespace {

PyObject* ascii_text(const uint8_t* from, size_t length);
PyObject* utf8_text(const uint8_t* from, Py_ssize_t length);
PyObject* read_bigint(Reader& in);
PyObject* read_list(const TypePlan& item, Reader& in);
PyObject* read_tuple(const TypePlan& plan, Reader& in);
PyObject* read_tuple_of(const TypePlan& item, Reader& in);
PyObject* read_set(const TypePlan& item, Reader& in, bool frozen);
PyObject* read_dict(const TypePlan& key, const TypePlan& value, Reader& in);
PyObject* read_instance(ClassPlan& plan, Reader& in);
PyObject* read_dataclass(ClassPlan& plan, Reader& in);
PyObject* read_typed_dict(ClassPlan& plan, Reader& in);
PyObject* read_stepped(const TypePlan& plan, Reader& in);
PyObject* read_dynamic(const TypePlan& unknown, Reader& in);

PyObject* from_handle(int32_t address) {
  return Py_NewRef(reinterpret_cast<PyObject*>(static_cast<intptr_t>(address)));
}

}  // namespace

PyObject* text_from_js(Reader& in) {
  Slot header = in.next();
  auto length = static_cast<size_t>(header.pair.low);
  auto units = static_cast<Py_ssize_t>(length);
  switch (static_cast<TextForm>(header.pair.high)) {
    case TextForm::ascii:
      return ascii_text(in.payload(length), length);
    case TextForm::ascii_at:
      return ascii_text(in.elsewhere(), length);
    case TextForm::latin1:
      return PyUnicode_FromKindAndData(PyUnicode_1BYTE_KIND, in.payload(length), units);
    case TextForm::utf16: {
      int little_endian = -1;
      return PyUnicode_DecodeUTF16(reinterpret_cast<const char*>(in.payload(length * 2)), units * 2,
                                   "strict", &little_endian);
    }
    case TextForm::utf8:
      return utf8_text(in.payload(length), units);
    case TextForm::utf8_at:
      return utf8_text(in.elsewhere(), units);
  }
  Py_UNREACHABLE();
}

PyObject* js_to_py(const TypePlan& plan, Reader& in) {
  switch (plan.kind) {
    case TypeKind::unknown:
      return read_dynamic(plan, in);
    case TypeKind::none:
      return Py_NewRef(Py_None);
    case TypeKind::boolean:
      return PyBool_FromLong(in.number() != 0);
    case TypeKind::integer:
      return int_from_double(in.number());
    case TypeKind::bigint:
      return read_bigint(in);
    case TypeKind::floating:
      return PyFloat_FromDouble(in.number());
    case TypeKind::text:
      return text_from_js(in);
    case TypeKind::bytes:
      return bytes_from_js(in);
    case TypeKind::list:
      return read_list(*plan.items[0], in);
    case TypeKind::set:
      return read_set(*plan.items[0], in, false);
    case TypeKind::frozenset:
      return read_set(*plan.items[0], in, true);
    case TypeKind::tuple:
      return read_tuple(plan, in);
    case TypeKind::tuple_of:
      return read_tuple_of(*plan.items[0], in);
    case TypeKind::dict:
      return read_dict(*plan.items[0], *plan.items[1], in);
    case TypeKind::union_of:
      return js_to_py(*plan.items[static_cast<size_t>(in.low())], in);
    case TypeKind::literal:
      return Py_NewRef(plan.literals[static_cast<size_t>(in.low())].get());
    case TypeKind::instance:
      return read_instance(*plan.class_plan, in);
    case TypeKind::callable: {
      Slot slot = in.next();
      return slot.pair.low != 0 ? js_function(slot.pair.low, plan) : from_handle(slot.pair.high);
    }
    case TypeKind::awaitable: {
      Slot slot = in.next();
      return future_for_promise(slot.pair.low, *plan.result);
    }
    case TypeKind::datetime:
      return datetime_from_js(in.number());
    case TypeKind::timedelta:
      return timedelta_from_js(in.number());
    case TypeKind::datetime_iso:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::decimal:
    case TypeKind::fraction:
    case TypeKind::uuid:
    case TypeKind::path:
      return written_from_js(plan.kind, in);
    case TypeKind::complex_number: {
      double real = in.number();
      return PyComplex_FromDoubles(real, in.number());
    }
    case TypeKind::bytearray:
      return bytearray_from_js(in);
    case TypeKind::buffer:
      return memoryview_from_js(in);
    case TypeKind::array:
      return array_from_js(in);
    case TypeKind::view:
      return js_to_py(*plan.items[0], in);
    case TypeKind::iterable:
    case TypeKind::iterator:
    case TypeKind::generator:
    case TypeKind::async_iterable:
    case TypeKind::async_iterator:
    case TypeKind::async_generator:
    case TypeKind::context_manager:
    case TypeKind::async_context_manager:
      return read_stepped(plan, in);
    case TypeKind::class_object:
      return Py_XNewRef(resolve_class(class_plans()[static_cast<size_t>(in.low())]));
  }
  Py_UNREACHABLE();
}

namespace {

PyObject* ascii_text(const uint8_t* from, size_t length) {
  auto units = static_cast<Py_ssize_t>(length);
  // CPython shares its strings of one character.
  if (length <= 1) return PyUnicode_FromKindAndData(PyUnicode_1BYTE_KIND, from, units);
  PyObject* text = PyUnicode_New(units, 127);
  if (text != nullptr) std::memcpy(PyUnicode_1BYTE_DATA(text), from, length);
  return text;
}

PyObject* utf8_text(const uint8_t* from, Py_ssize_t length) {
  return PyUnicode_DecodeUTF8(reinterpret_cast<const char*>(from), length, "strict");
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

PyObject* read_list(const TypePlan& item, Reader& in) {
  Slot header = in.next();
  Ref list = Ref::steal(PyList_New(header.pair.low));
  if (!list) return nullptr;
  PyObject** items = reinterpret_cast<PyListObject*>(list.get())->ob_item;
  auto form = static_cast<RunForm>(header.pair.high);
  return read_items(item, form, in, items, header.pair.low) ? list.release() : nullptr;
}

// What is stepped, or a list to be iterated: see proxy/step.h.
PyObject* read_stepped(const TypePlan& plan, Reader& in) {
  Slot slot = in.next();
  if (slot.pair.low != 0) return js_stepper(slot.pair.low, plan.kind, plan);
  if (slot.pair.high != 0) return from_handle(slot.pair.high);
  PyObject* list = read_list(*plan.items[0], in);
  if (list == nullptr || plan.kind == TypeKind::iterable) return list;
  PyObject* iterator = PyObject_GetIter(list);
  Py_DECREF(list);
  return iterator;
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

PyObject* read_dynamic_dict(const TypePlan& unknown, Reader& in, bool text_keys) {
  Py_ssize_t count = in.low();
  Ref dict = Ref::steal(PyDict_New());
  if (!dict) return nullptr;
  for (Py_ssize_t i = 0; i < count; ++i) {
    Ref key = Ref::steal(text_keys ? text_from_js(in) : read_dynamic(unknown, in));
    if (!key) return nullptr;
    Ref value = Ref::steal(read_dynamic(unknown, in));
    if (!value || PyDict_SetItem(dict.get(), key.get(), value.get()) < 0) return nullptr;
  }
  return dict.release();
}

PyObject* read_dynamic(const TypePlan& unknown, Reader& in) {
  switch (static_cast<DynamicTag>(in.low())) {
    case DynamicTag::none:
      return Py_NewRef(Py_None);
    case DynamicTag::boolean:
      return PyBool_FromLong(in.number() != 0);
    case DynamicTag::integer:
      return int_from_double(in.number());
    case DynamicTag::bigint:
      return read_bigint(in);
    case DynamicTag::number:
      return PyFloat_FromDouble(in.number());
    case DynamicTag::text:
      return text_from_js(in);
    case DynamicTag::bytes:
      return bytes_from_js(in);
    case DynamicTag::list:
      return read_list(unknown, in);
    case DynamicTag::map:
      return read_dynamic_dict(unknown, in, false);
    case DynamicTag::object:
      return read_dynamic_dict(unknown, in, true);
    case DynamicTag::set:
      return read_set(unknown, in, false);
    case DynamicTag::instance:
      return from_handle(in.low());
    case DynamicTag::function:
      return js_function(in.low(), unknown);
    case DynamicTag::promise:
      return future_for_promise(in.low(), unknown);
    case DynamicTag::datetime:
      return datetime_from_js(in.number());
    case DynamicTag::thrown:
    case DynamicTag::value:
      break;  // out only
  }
  Py_UNREACHABLE();
}

}  // namespace
}  // namespace typhon::runtime
