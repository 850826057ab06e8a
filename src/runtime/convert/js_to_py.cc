#include "runtime/convert/js_to_py.h"

#include "runtime/async/promise.h"
#include "runtime/convert/buffers.h"
#include "runtime/convert/bytes.h"
#include "runtime/convert/containers.h"
#include "runtime/convert/dates.h"
#include "runtime/convert/dynamic.h"
#include "runtime/convert/exceptions.h"
#include "runtime/convert/instances.h"
#include "runtime/convert/numbers.h"
#include "runtime/convert/text.h"
#include "runtime/convert/written.h"
#include "runtime/proxy/js_function.h"
#include "runtime/proxy/js_stepper.h"

namespace typhon::runtime {
namespace {

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

}  // namespace

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
    case TypeKind::exception:
      return read_raisable(in);
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
      return Py_XNewRef(resolve_class(class_plan(static_cast<uint32_t>(in.low()))));
  }
  Py_UNREACHABLE();
}

}  // namespace typhon::runtime
