#include "runtime/convert/py_to_js.h"

#include "runtime/async/promise.h"
#include "runtime/convert/buffers.h"
#include "runtime/convert/bytes.h"
#include "runtime/convert/choices.h"
#include "runtime/convert/containers.h"
#include "runtime/convert/dates.h"
#include "runtime/convert/dynamic.h"
#include "runtime/convert/exceptions.h"
#include "runtime/convert/instances.h"
#include "runtime/convert/numbers.h"
#include "runtime/convert/text.h"
#include "runtime/convert/written.h"
#include "runtime/errors.h"
#include "runtime/proxy/js_function.h"
#include "runtime/proxy/step.h"

namespace typhon::runtime {
namespace {

bool write_callable(const TypePlan& plan, PyObject* value, Writer& out) {
  if (int32_t function = js_function_id(value)) {
    out.keep(value);
    out.pair(function, 0);
    return true;
  }
  if (!PyCallable_Check(value)) return mismatch(plan, value);
  out.function(value);
  return true;
}

}  // namespace

bool scalar_to_double(const TypePlan& plan, PyObject* value, double& out) {
  switch (plan.kind) {
    case TypeKind::none:
      out = 0;
      return value == Py_None || mismatch(plan, value);
    case TypeKind::boolean:
      out = value == Py_True;
      return PyBool_Check(value) || mismatch(plan, value);
    case TypeKind::integer:
      return PyLong_Check(value) ? int_to_double(value, out) : mismatch(plan, value);
    case TypeKind::floating:
      if (PyFloat_Check(value)) {
        out = PyFloat_AS_DOUBLE(value);
        return true;
      }
      if (!PyLong_Check(value)) return mismatch(plan, value);
      out = PyLong_AsDouble(value);
      return out != -1.0 || !PyErr_Occurred();
    default:
      Py_UNREACHABLE();
  }
}

bool py_to_js(const TypePlan& plan, PyObject* value, Writer& out) {
  switch (plan.kind) {
    case TypeKind::unknown:
      return write_dynamic(plan, value, out);
    case TypeKind::none:
      return value == Py_None || mismatch(plan, value);
    case TypeKind::boolean:
    case TypeKind::integer:
    case TypeKind::floating: {
      double number;
      if (!scalar_to_double(plan, value, number)) return false;
      out.number(number);
      return true;
    }
    case TypeKind::bigint:
      return PyLong_Check(value) ? write_bigint(value, out) : mismatch(plan, value);
    case TypeKind::text:
      return PyUnicode_Check(value) ? write_text(value, out) : mismatch(plan, value);
    case TypeKind::bytes:
      return PyBytes_Check(value) ? write_bytes(value, out) : mismatch(plan, value);
    case TypeKind::list:
      return PyList_Check(value) ? write_items(*plan.items[0], value, out) : mismatch(plan, value);
    case TypeKind::tuple_of:
      return PyTuple_Check(value) ? write_items(*plan.items[0], value, out) : mismatch(plan, value);
    case TypeKind::tuple:
      return write_tuple(plan, value, out);
    case TypeKind::set:
      return PySet_Check(value) ? write_set(*plan.items[0], value, out) : mismatch(plan, value);
    case TypeKind::frozenset:
      return PyFrozenSet_Check(value) ? write_set(*plan.items[0], value, out)
                                      : mismatch(plan, value);
    case TypeKind::dict:
      return PyDict_Check(value) ? write_dict(plan, value, out) : mismatch(plan, value);
    case TypeKind::union_of:
      return write_union(plan, value, out);
    case TypeKind::literal:
      return write_literal(plan, value, out);
    case TypeKind::instance:
      return write_instance(plan, value, out);
    case TypeKind::callable:
      return write_callable(plan, value, out);
    case TypeKind::awaitable: {
      int32_t promise = promise_for_awaitable(value, *plan.result, "awaited result");
      if (promise == 0) return has_mismatch() ? mismatch(plan, value) : false;
      out.pair(promise, 0);
      return true;
    }
    case TypeKind::datetime:
      return write_datetime(plan, value, out);
    case TypeKind::timedelta:
      return write_timedelta(plan, value, out);
    case TypeKind::datetime_iso:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::decimal:
    case TypeKind::fraction:
    case TypeKind::uuid:
    case TypeKind::path:
      return write_written(plan, value, out);
    case TypeKind::complex_number:
      return write_complex(plan, value, out);
    case TypeKind::bytearray:
      return write_bytearray(plan, value, out);
    case TypeKind::buffer:
      return write_buffer(plan, value, out);
    case TypeKind::array:
      return write_array(plan, value, out);
    case TypeKind::view:
      return write_view(plan, value, out);
    case TypeKind::exception:
      return is_exception_of(plan, value) ? write_raisable(value, out) : mismatch(plan, value);
    case TypeKind::iterable:
    case TypeKind::iterator:
    case TypeKind::generator:
    case TypeKind::async_iterable:
    case TypeKind::async_iterator:
    case TypeKind::async_generator:
    case TypeKind::context_manager:
    case TypeKind::async_context_manager:
      return write_stepped(plan, value, out);
    case TypeKind::class_object:
      return write_class_object(plan, value, out);
  }
  Py_UNREACHABLE();
}

}  // namespace typhon::runtime
