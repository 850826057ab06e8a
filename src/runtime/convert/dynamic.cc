#include "runtime/convert/dynamic.h"

#include "runtime/async/promise.h"
#include "runtime/convert/bytes.h"
#include "runtime/convert/containers.h"
#include "runtime/convert/dates.h"
#include "runtime/convert/depth.h"
#include "runtime/convert/exceptions.h"
#include "runtime/convert/instances.h"
#include "runtime/convert/numbers.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/convert/text.h"
#include "runtime/errors.h"
#include "runtime/proxy/js_function.h"
#include "runtime/proxy/js_object.h"
#include "runtime/proxy/js_stepper.h"

namespace typhon::runtime {
namespace {

bool write_dynamic_sequence(const TypePlan& unknown, PyObject* value, Writer& out) {
  out.pair(static_cast<int32_t>(DynamicTag::list), 0);
  return write_items(unknown, value, out);
}

bool has_only_text_keys(PyObject* dict) {
  Py_ssize_t position = 0;
  PyObject* key;
  while (PyDict_Next(dict, &position, &key, nullptr)) {
    if (!PyUnicode_Check(key)) return false;
  }
  return true;
}

bool write_dynamic_dict(const TypePlan& unknown, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  bool text_keys = has_only_text_keys(value);
  out.pair(static_cast<int32_t>(text_keys ? DynamicTag::object : DynamicTag::map), 0);
  return write_entries(text_keys ? nullptr : &unknown, unknown, value, out);
}

bool write_dynamic_int(PyObject* value, Writer& out) {
  double number;
  if (int_to_double(value, number)) {
    out.pair(static_cast<int32_t>(DynamicTag::integer), 0);
    out.number(number);
    return true;
  }
  // Without an annotation there is nobody to ask for a big integer: it comes by itself.
  forget_mismatch();
  out.pair(static_cast<int32_t>(DynamicTag::bigint), 0);
  return write_bigint(value, out);
}

bool write_dynamic_object(PyObject* value, Writer& out) {
  if (int32_t function = js_function_id(value)) {
    out.keep(value);
    out.pair(static_cast<int32_t>(DynamicTag::function), 0);
    out.pair(function, 0);
    return true;
  }
  int32_t proxied = js_stepper_id(value);
  if (proxied == 0) proxied = js_object_id(value);
  if (proxied != 0) {
    out.keep(value);
    out.pair(static_cast<int32_t>(DynamicTag::thrown), 0);
    out.pair(proxied, 0);
    return true;
  }
  if (int32_t thrown = thrown_value(value)) {
    out.keep(value);
    out.pair(static_cast<int32_t>(DynamicTag::thrown), 0);
    out.pair(thrown, 0);
    return true;
  }
  if (ClassPlan* by_value = value_class_plan(Py_TYPE(value))) {
    out.pair(static_cast<int32_t>(DynamicTag::value), 0);
    out.pair(by_value->id, 0);
    return write_value(*by_value, value, out);
  }
  if (PyExceptionInstance_Check(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::exception), 0);
    return write_raisable(value, out);
  }
  out.pair(static_cast<int32_t>(DynamicTag::instance), 0);
  ClassPlan* plan = nearest_class_plan(Py_TYPE(value), ClassKind::reference);
  out.object(value, plan != nullptr ? plan->id : -1);
  return true;
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

}  // namespace

bool write_dynamic(const TypePlan& unknown, PyObject* value, Writer& out) {
  if (value == Py_None) {
    out.pair(static_cast<int32_t>(DynamicTag::none), 0);
    return true;
  }
  if (PyBool_Check(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::boolean), 0);
    out.number(value == Py_True);
    return true;
  }
  if (PyLong_CheckExact(value)) return write_dynamic_int(value, out);
  if (PyFloat_CheckExact(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::number), 0);
    out.number(PyFloat_AS_DOUBLE(value));
    return true;
  }
  if (PyUnicode_CheckExact(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::text), 0);
    return write_text(value, out);
  }
  if (PyBytes_CheckExact(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::bytes), 0);
    return write_bytes(value, out);
  }
  if (PyList_CheckExact(value) || PyTuple_CheckExact(value)) {
    return write_dynamic_sequence(unknown, value, out);
  }
  if (PyDict_CheckExact(value)) return write_dynamic_dict(unknown, value, out);
  if (PyAnySet_CheckExact(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::set), 0);
    return write_set(unknown, value, out);
  }
  if (is_datetime(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::datetime), 0);
    return write_datetime(unknown, value, out);
  }
  return write_dynamic_object(value, out);
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
    case DynamicTag::exception:
      return read_raisable(in);
    case DynamicTag::thrown:
    case DynamicTag::value:
      break;  // out only
  }
  Py_UNREACHABLE();
}

}  // namespace typhon::runtime
