#include "runtime/proxy/js_call.h"

#include <string>

#include "runtime/convert/js_to_py.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/errors.h"
#include "runtime/host.h"

namespace typhon::runtime {
namespace {

bool write_typed(const TypePlan& plan, PyObject* const* args, size_t count, Writer& out) {
  size_t fixed = plan.items.size();
  if (plan.rest == nullptr ? count != fixed : count < fixed) {
    PyErr_Format(PyExc_TypeError,
                 "The JavaScript function takes %zu arguments (%s), but %zu were given", fixed,
                 plan.name.c_str(), count);
    return false;
  }
  for (size_t i = 0; i < count; ++i) {
    if (i == fixed) out.pair(static_cast<int32_t>(count - fixed), 0);
    if (py_to_js(i < fixed ? *plan.items[i] : *plan.rest, args[i], out)) continue;
    raise_mismatch("The JavaScript function's argument " + std::to_string(i + 1));
    return false;
  }
  if (plan.rest != nullptr && count == fixed) out.pair(0, 0);
  return true;
}

bool write_untyped(const TypePlan& unknown, PyObject* const* args, size_t count, Writer& out) {
  out.pair(static_cast<int32_t>(count), 0);
  for (size_t i = 0; i < count; ++i) {
    if (py_to_js(unknown, args[i], out)) continue;
    raise_mismatch("The JavaScript function's argument " + std::to_string(i + 1));
    return false;
  }
  return true;
}

}  // namespace

bool has_keywords(PyObject* keywords) {
  if (keywords == nullptr || PyTuple_GET_SIZE(keywords) == 0) return false;
  PyErr_SetString(PyExc_TypeError, "A JavaScript function takes no keyword arguments");
  return true;
}

bool write_arguments(const TypePlan& plan, PyObject* const* args, size_t count, Writer& out) {
  bool written = plan.kind == TypeKind::callable ? write_typed(plan, args, count, out)
                                                 : write_untyped(plan, args, count, out);
  if (!written) out.abandon();
  return written;
}

PyObject* read_answer(const TypePlan& plan, const Slot* answer) {
  Reader in(answer);
  Slot head = in.next();
  if (static_cast<HostAnswer>(head.pair.low) != HostAnswer::result) {
    raise_answer(answer);
    return nullptr;
  }
  PyObject* value = js_to_py(plan.kind == TypeKind::callable ? *plan.result : plan, in);
  if (head.pair.high != 0) typhon_host_end_answer();
  return value;
}

}  // namespace typhon::runtime
