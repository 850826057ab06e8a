#include "runtime/proxy/js_method.h"

#include <cstddef>

#include "runtime/host.h"
#include "runtime/proxy/js_call.h"
#include "runtime/proxy/js_object.h"

namespace typhon::runtime {
namespace {

struct JsMethod {
  PyObject_HEAD vectorcallfunc vectorcall;
  ClassPlan* protocol;
  size_t index;
  getter get;
};

FieldPlan& member_of(JsMethod* method) { return method->protocol->fields[method->index]; }

// The receiver is the first argument, as for every method descriptor.
PyObject* call(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* keywords) {
  auto* method = reinterpret_cast<JsMethod*>(self);
  if (has_keywords(keywords)) return nullptr;
  auto count = static_cast<size_t>(PyVectorcall_NARGS(nargsf));
  int32_t receiver = count > 0 ? js_object_id(args[0]) : 0;
  if (receiver == 0) {
    PyErr_Format(PyExc_TypeError, "The method %U needs a JavaScript object as its first argument",
                 member_of(method).name.get());
    return nullptr;
  }
  // The method may drop the last reference to its object.
  Ref alive = Ref::borrow(args[0]);
  const TypePlan& plan = *member_of(method).type;
  const Slot* answer;
  {
    WriterLease out;
    if (!write_arguments(plan, args + 1, count - 1, *out)) return nullptr;
    answer = typhon_host_call_method(receiver, method->protocol->id,
                                     static_cast<uint32_t>(method->index), out->finish());
    out->drop_kept();
  }
  return read_answer(plan, answer);
}

PyObject* get(PyObject* self, PyObject* object, PyObject*) {
  auto* method = reinterpret_cast<JsMethod*>(self);
  if (object == nullptr) return Py_NewRef(self);
  return method->get(object, &member_of(method));
}

void dealloc(PyObject* self) { Py_TYPE(self)->tp_free(self); }

PyTypeObject make_type() {
  PyTypeObject type{};
  Py_SET_REFCNT(reinterpret_cast<PyObject*>(&type), 1);
  type.tp_name = "typhon_js.JsMethod";
  type.tp_doc = PyDoc_STR("A method of JavaScript objects.");
  type.tp_basicsize = sizeof(JsMethod);
  type.tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_VECTORCALL | Py_TPFLAGS_METHOD_DESCRIPTOR |
                  Py_TPFLAGS_DISALLOW_INSTANTIATION;
  type.tp_dealloc = dealloc;
  type.tp_call = PyVectorcall_Call;
  type.tp_vectorcall_offset = offsetof(JsMethod, vectorcall);
  type.tp_descr_get = get;
  return type;
}

PyTypeObject js_method_type = make_type();

}  // namespace

PyObject* js_method(ClassPlan& protocol, size_t index, getter get_member) {
  if (PyType_Ready(&js_method_type) < 0) return nullptr;
  auto* method = PyObject_New(JsMethod, &js_method_type);
  if (method == nullptr) return nullptr;
  method->vectorcall = call;
  method->protocol = &protocol;
  method->index = index;
  method->get = get_member;
  return reinterpret_cast<PyObject*>(method);
}

}  // namespace typhon::runtime
