#include "runtime/proxy/js_function.h"

#include <cstddef>
#include <vector>

#include "runtime/convert/js_to_py.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/errors.h"
#include "runtime/host.h"
#include "runtime/proxy/js_value.h"

namespace typhon::runtime {
namespace {

struct JsFunction {
  PyObject_HEAD vectorcallfunc vectorcall;
  PyObject* weak_references;
  const TypePlan* plan;
  int32_t id;
};

// The living function of an id, borrowed; the first plan that asked has the place.
std::vector<JsFunction*> functions;

JsFunction*& place_of(int32_t id) {
  auto index = static_cast<size_t>(id);
  if (index >= functions.size()) functions.resize(index * 2 + 16);
  return functions[index];
}

void dealloc(PyObject* self) {
  auto* function = reinterpret_cast<JsFunction*>(self);
  if (function->weak_references != nullptr) PyObject_ClearWeakRefs(self);
  JsFunction*& place = place_of(function->id);
  if (place == function) place = nullptr;
  release_js(function->id);
  Py_TYPE(self)->tp_free(self);
}

PyObject* repr(PyObject* self) { return PyUnicode_FromFormat("<JavaScript function at %p>", self); }

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

PyObject* call(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* keywords) {
  auto* function = reinterpret_cast<JsFunction*>(self);
  const TypePlan& plan = *function->plan;
  if (keywords != nullptr && PyTuple_GET_SIZE(keywords) != 0) {
    PyErr_SetString(PyExc_TypeError, "A JavaScript function takes no keyword arguments");
    return nullptr;
  }
  auto count = static_cast<size_t>(PyVectorcall_NARGS(nargsf));
  // The function may drop the last reference to itself.
  Ref alive = Ref::borrow(self);
  const Slot* answer;
  {
    WriterLease out;
    bool written = plan.kind == TypeKind::callable ? write_typed(plan, args, count, *out)
                                                   : write_untyped(plan, args, count, *out);
    if (!written) {
      out->abandon();
      return nullptr;
    }
    answer = typhon_host_call(function->id, plan.id, out->finish());
    out->drop_kept();
  }
  return read_answer(plan, answer);
}

PyTypeObject make_type() {
  PyTypeObject type{};
  Py_SET_REFCNT(reinterpret_cast<PyObject*>(&type), 1);
  type.tp_name = "typhon_js.JsFunction";
  type.tp_doc = PyDoc_STR("A JavaScript function.");
  type.tp_basicsize = sizeof(JsFunction);
  type.tp_flags =
      Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_VECTORCALL | Py_TPFLAGS_DISALLOW_INSTANTIATION;
  type.tp_dealloc = dealloc;
  type.tp_repr = repr;
  type.tp_call = PyVectorcall_Call;
  type.tp_vectorcall_offset = offsetof(JsFunction, vectorcall);
  type.tp_weaklistoffset = offsetof(JsFunction, weak_references);
  return type;
}

PyTypeObject js_function_type = make_type();

}  // namespace

PyObject* js_function(int32_t id, const TypePlan& plan) {
  JsFunction* known = place_of(id);
  if (known != nullptr && known->plan == &plan) {
    return Py_NewRef(reinterpret_cast<PyObject*>(known));
  }
  auto* function = PyObject_New(JsFunction, &js_function_type);
  if (function == nullptr) return nullptr;
  function->vectorcall = call;
  function->weak_references = nullptr;
  function->plan = &plan;
  function->id = id;
  retain_js(id);
  if (known == nullptr) place_of(id) = function;
  return reinterpret_cast<PyObject*>(function);
}

int32_t js_function_id(PyObject* object) {
  return Py_IS_TYPE(object, &js_function_type) ? reinterpret_cast<JsFunction*>(object)->id : 0;
}

bool ready_js_function() { return PyType_Ready(&js_function_type) == 0; }

}  // namespace typhon::runtime
