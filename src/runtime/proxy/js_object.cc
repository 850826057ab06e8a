#include "runtime/proxy/js_object.h"

#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "runtime/convert/js_to_py.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/convert/text.h"
#include "runtime/errors.h"
#include "runtime/host.h"
#include "runtime/proxy/js_method.h"
#include "runtime/proxy/js_value.h"
#include "runtime/proxy/step.h"

namespace typhon::runtime {
namespace {

struct JsObject {
  PyObject_HEAD int32_t id;
};

// The types of all protocols; they are never freed.
std::unordered_set<PyTypeObject*> object_types;

int32_t id_of(PyObject* self) { return reinterpret_cast<JsObject*>(self)->id; }

void dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  release_js(id_of(self));
  type->tp_free(self);
  Py_DECREF(type);
}

// Asks JavaScript for one access to a member.
const Slot* access(PyObject* self, const FieldPlan& field, Step step, Writer& out) {
  return typhon_host_step(id_of(self), field.type->id, static_cast<int32_t>(step), out.finish());
}

PyObject* get_member(PyObject* self, void* closure) {
  const auto& field = *static_cast<const FieldPlan*>(closure);
  Ref alive = Ref::borrow(self);
  const Slot* answer;
  {
    WriterLease out;
    write_text_lossy(field.name.get(), *out);
    answer = access(self, field, Step::get, *out);
  }
  Reader in(answer);
  Slot head = in.next();
  if (static_cast<HostAnswer>(head.pair.low) != HostAnswer::result) {
    raise_answer(answer);
    return nullptr;
  }
  PyObject* value = js_to_py(*field.type, in);
  if (head.pair.high != 0) typhon_host_end_answer();
  return value;
}

int set_member(PyObject* self, PyObject* value, void* closure) {
  const auto& field = *static_cast<const FieldPlan*>(closure);
  const char* name = PyUnicode_AsUTF8(field.name.get());
  if (value == nullptr) {
    PyErr_Format(PyExc_AttributeError, "Cannot delete the member %s of a JavaScript object", name);
    return -1;
  }
  Ref alive = Ref::borrow(self);
  WriterLease out;
  write_text_lossy(field.name.get(), *out);
  if (!py_to_js(*field.type, value, *out)) {
    out->abandon();
    raise_mismatch(std::string("The member ") + name + " of a JavaScript object");
    return -1;
  }
  const Slot* answer = access(self, field, Step::set, *out);
  Reader in(answer);
  Slot head = in.next();
  if (static_cast<HostAnswer>(head.pair.low) != HostAnswer::result) {
    raise_answer(answer);
    return -1;
  }
  if (head.pair.high != 0) typhon_host_end_answer();
  return 0;
}

bool add_methods(ClassPlan& plan, PyObject* type) {
  for (size_t i = 0; i < plan.fields.size(); ++i) {
    if (!plan.fields[i].is_method) continue;
    Ref method = Ref::steal(js_method(plan, i, get_member));
    if (!method || PyObject_SetAttr(type, plan.fields[i].name.get(), method.get()) < 0)
      return false;
  }
  return true;
}

// A new type; its name and its descriptors live as long as the plan, which is for ever.
Ref make_type(ClassPlan& plan) {
  auto* members = new std::vector<PyGetSetDef>;
  for (FieldPlan& field : plan.fields) {
    if (field.is_method) continue;
    members->push_back({PyUnicode_AsUTF8(field.name.get()), get_member,
                        field.writable ? set_member : nullptr, nullptr, &field});
  }
  members->push_back({nullptr, nullptr, nullptr, nullptr, nullptr});
  PyType_Slot slots[] = {{Py_tp_dealloc, reinterpret_cast<void*>(dealloc)},
                         {Py_tp_getset, members->data()},
                         {0, nullptr}};
  auto* name = new std::string("typhon_js.Js" + plan.qualname);
  PyType_Spec spec = {name->c_str(), sizeof(JsObject), 0,
                      Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};
  Ref type = Ref::steal(PyType_FromSpec(&spec));
  return type && add_methods(plan, type.get()) ? std::move(type) : Ref();
}

}  // namespace

PyObject* js_object(int32_t id, ClassPlan& plan) {
  if (!plan.js_type) {
    plan.js_type = make_type(plan);
    if (!plan.js_type) return nullptr;
    object_types.insert(reinterpret_cast<PyTypeObject*>(plan.js_type.get()));
  }
  auto* made = PyObject_New(JsObject, reinterpret_cast<PyTypeObject*>(plan.js_type.get()));
  if (made == nullptr) return nullptr;
  made->id = id;
  retain_js(id);
  return reinterpret_cast<PyObject*>(made);
}

int32_t js_object_id(PyObject* object) {
  return object_types.count(Py_TYPE(object)) != 0 ? id_of(object) : 0;
}

}  // namespace typhon::runtime
