#include "runtime/proxy/js_function.h"

#include <cstddef>
#include <vector>

#include "runtime/host.h"
#include "runtime/proxy/js_call.h"
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

PyObject* call(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* keywords) {
  auto* function = reinterpret_cast<JsFunction*>(self);
  const TypePlan& plan = *function->plan;
  if (has_keywords(keywords)) return nullptr;
  auto count = static_cast<size_t>(PyVectorcall_NARGS(nargsf));
  // The function may drop the last reference to itself.
  Ref alive = Ref::borrow(self);
  const Slot* answer;
  {
    WriterLease out;
    if (!write_arguments(plan, args, count, *out)) return nullptr;
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
