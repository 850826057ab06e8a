#include "runtime/proxy/js_value.h"

#include <vector>

#include "runtime/host.h"

namespace typhon::runtime {
namespace {

std::vector<int32_t> uses;  // by id

struct JsValue {
  PyObject_HEAD int32_t id;
};

void dealloc(PyObject* self) {
  release_js(reinterpret_cast<JsValue*>(self)->id);
  Py_TYPE(self)->tp_free(self);
}

PyTypeObject make_type() {
  PyTypeObject type{};
  Py_SET_REFCNT(reinterpret_cast<PyObject*>(&type), 1);
  type.tp_name = "typhon_js.JsValue";
  type.tp_doc = PyDoc_STR("Keeps a JavaScript value alive.");
  type.tp_basicsize = sizeof(JsValue);
  type.tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION;
  type.tp_dealloc = dealloc;
  return type;
}

PyTypeObject js_value_type = make_type();

}  // namespace

void retain_js(int32_t id) {
  auto index = static_cast<size_t>(id);
  if (index >= uses.size()) uses.resize(index * 2 + 16);
  ++uses[index];
}

void release_js(int32_t id) {
  if (--uses[static_cast<size_t>(id)] == 0) typhon_host_release(id);
}

bool is_retained_js(int32_t id) {
  auto index = static_cast<size_t>(id);
  return index < uses.size() && uses[index] > 0;
}

PyObject* js_value(int32_t id) {
  auto* value = PyObject_New(JsValue, &js_value_type);
  if (value == nullptr) return nullptr;
  value->id = id;
  retain_js(id);
  return reinterpret_cast<PyObject*>(value);
}

int32_t js_value_id(PyObject* object) {
  return Py_IS_TYPE(object, &js_value_type) ? reinterpret_cast<JsValue*>(object)->id : 0;
}

bool ready_js_value() { return PyType_Ready(&js_value_type) == 0; }

}  // namespace typhon::runtime
