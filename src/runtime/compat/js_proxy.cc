#include "runtime/compat/js_proxy.h"

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/compat/request.h"
#include "runtime/compat/value.h"
#include "runtime/proxy/js_value.h"
#include "runtime/ref.h"

namespace typhon::runtime::compat {
namespace {

struct JsProxy {
  PyObject_HEAD vectorcallfunc vectorcall;
  PyObject* weak_references;
  int32_t id;
  int32_t receiver;  // what a function is called on, or 0
};

JsProxy* as_proxy(PyObject* object) { return reinterpret_cast<JsProxy*>(object); }

// The living proxy of an id, borrowed; bound functions have no place here.
std::vector<JsProxy*> proxies;
Ref class_finder;
std::unordered_map<int32_t, PyTypeObject*> classes;  // by traits; owns its values

JsProxy*& place_of(int32_t id) {
  auto index = static_cast<size_t>(id);
  if (index >= proxies.size()) proxies.resize(index * 2 + 16);
  return proxies[index];
}

void dealloc(PyObject* self) {
  JsProxy* proxy = as_proxy(self);
  if (proxy->weak_references != nullptr) PyObject_ClearWeakRefs(self);
  int32_t id = proxy->id;  // 0 when it was made in Python, which fails on the way
  JsProxy*& place = place_of(id);
  if (place == proxy) place = nullptr;
  int32_t receiver = proxy->receiver;
  Py_TYPE(self)->tp_free(self);
  if (id != 0) release_js(id);
  if (receiver != 0) release_js(receiver);
}

bool is_dunder(PyObject* name) {
  Py_ssize_t size;
  const char* text = PyUnicode_AsUTF8AndSize(name, &size);
  if (text == nullptr) {
    PyErr_Clear();
    return false;
  }
  std::string_view view(text, static_cast<size_t>(size));
  return view.size() > 4 && view.starts_with("__") && view.ends_with("__");
}

// Python's own attributes first, then JavaScript's.
PyObject* getattro(PyObject* self, PyObject* name) {
  if (_PyType_Lookup(Py_TYPE(self), name) != nullptr || is_dunder(name)) {
    return PyObject_GenericGetAttr(self, name);
  }
  Request request;
  request.add_javascript(as_proxy(self)->id, self);
  if (!request.add_name(name)) return nullptr;
  PyObject* value = request.send(Operation::get, as_proxy(self)->id);
  if (value == nullptr && !PyErr_Occurred()) PyErr_SetObject(PyExc_AttributeError, name);
  return value;
}

int setattro(PyObject* self, PyObject* name, PyObject* value) {
  if (is_dunder(name)) return PyObject_GenericSetAttr(self, name, value);
  Request request;
  request.add_javascript(as_proxy(self)->id, self);
  if (!request.add_name(name)) return -1;
  if (value != nullptr && !request.add(value)) return -1;
  Ref done = Ref::steal(request.send(value != nullptr ? Operation::set : Operation::remove));
  return done ? 0 : -1;
}

PyObject* call(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* keywords) {
  JsProxy* proxy = as_proxy(self);
  Ref alive = Ref::borrow(self);
  auto count = static_cast<size_t>(PyVectorcall_NARGS(nargsf));
  Request request;
  request.add_javascript(proxy->id, self);
  if (proxy->receiver != 0) {
    request.add_javascript(proxy->receiver, self);
  } else {
    request.add_undefined();
  }
  for (size_t i = 0; i < count; ++i) {
    if (!request.add(args[i])) return nullptr;
  }
  Py_ssize_t named = keywords != nullptr ? PyTuple_GET_SIZE(keywords) : 0;
  for (Py_ssize_t i = 0; i < named; ++i) {
    PyObject* name = PyTuple_GET_ITEM(keywords, i);
    if (!request.add_keyword(name, args[count + static_cast<size_t>(i)])) return nullptr;
  }
  return request.send(Operation::call);
}

PyTypeObject make_type(const char* name) {
  PyTypeObject type{};
  Py_SET_REFCNT(reinterpret_cast<PyObject*>(&type), 1);
  type.tp_name = name;
  type.tp_basicsize = sizeof(JsProxy);
  type.tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION;
  type.tp_dealloc = dealloc;
  type.tp_getattro = getattro;
  type.tp_setattro = setattro;
  type.tp_weaklistoffset = offsetof(JsProxy, weak_references);
  return type;
}

PyTypeObject make_callable_type() {
  PyTypeObject type = make_type("pyodide.ffi.JsCallableBase");
  type.tp_flags |= Py_TPFLAGS_HAVE_VECTORCALL;
  type.tp_call = PyVectorcall_Call;
  type.tp_vectorcall_offset = offsetof(JsProxy, vectorcall);
  return type;
}

PyTypeObject base_type = make_type("pyodide.ffi.JsProxyBase");
PyTypeObject callable_type = make_callable_type();

// Borrowed, or null with a Python exception set.
PyTypeObject* class_for(int32_t traits) {
  auto known = classes.find(traits);
  if (known != classes.end()) return known->second;
  if (!class_finder) {
    PyErr_SetString(PyExc_SystemError, "JavaScript values cannot cross before pyodide.ffi");
    return nullptr;
  }
  PyObject* found = PyObject_CallFunction(class_finder.get(), "i", traits);
  if (found == nullptr) return nullptr;
  return classes.emplace(traits, reinterpret_cast<PyTypeObject*>(found)).first->second;
}

// What the value can do; the value stays alive meanwhile. -1 with a Python exception set.
int32_t traits_of(int32_t id, ProxyKind kind) {
  constexpr int32_t plain_function = 1;
  if (kind == ProxyKind::function) return plain_function;
  Request request;
  Ref holder = Ref::steal(js_value(id));
  if (!holder) return -1;
  request.add_javascript(id, holder.get());
  Ref traits = Ref::steal(request.send(Operation::traits));
  return traits ? static_cast<int32_t>(PyLong_AsLong(traits.get())) : -1;
}

}  // namespace

PyObject* js_proxy(int32_t id, ProxyKind kind, int32_t receiver) {
  JsProxy* known = receiver == 0 ? place_of(id) : nullptr;
  if (known != nullptr) return Py_NewRef(reinterpret_cast<PyObject*>(known));
  Ref holder = Ref::steal(js_value(id));  // nobody else may hold the value yet
  int32_t traits = holder ? traits_of(id, kind) : -1;
  PyTypeObject* type = traits >= 0 ? class_for(traits) : nullptr;
  if (type == nullptr) return nullptr;
  PyObject* made = type->tp_alloc(type, 0);
  if (made == nullptr) return nullptr;
  JsProxy* proxy = as_proxy(made);
  proxy->vectorcall = call;
  proxy->weak_references = nullptr;
  proxy->id = id;
  proxy->receiver = receiver;
  retain_js(id);
  if (receiver != 0) {
    retain_js(receiver);
  } else {
    place_of(id) = proxy;
  }
  return made;
}

int32_t js_proxy_id(PyObject* object) {
  return PyObject_TypeCheck(object, &base_type) ? as_proxy(object)->id : 0;
}

PyTypeObject* proxy_type() { return &base_type; }
PyTypeObject* callable_proxy_type() { return &callable_type; }

void set_class_finder(PyObject* finder) { class_finder = Ref::steal(finder); }

bool ready_js_proxy() {
  if (PyType_Ready(&base_type) < 0) return false;
  callable_type.tp_base = &base_type;
  return PyType_Ready(&callable_type) == 0;
}

}  // namespace typhon::runtime::compat
