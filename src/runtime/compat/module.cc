#include "runtime/compat/module.h"

#include <pybind11/embed.h>

#include <string_view>

#include "runtime/compat/js_proxy.h"
#include "runtime/compat/request.h"
#include "runtime/compat/special_values.h"
#include "runtime/compat/value.h"
#include "runtime/ref.h"

namespace py = pybind11;

namespace typhon::runtime::compat {
namespace {

// What operations answer when there is no value; not None, which stands for undefined.
PyObject* missing() {
  static PyObject* const marker =
      PyObject_CallNoArgs(reinterpret_cast<PyObject*>(&PyBaseObject_Type));
  return marker;
}

// run(operation, *arguments): one operation of src/loader/compat/operations.ts.
PyObject* run(PyObject*, PyObject* const* args, Py_ssize_t count) {
  if (count == 0) {
    PyErr_SetString(PyExc_TypeError, "run() needs an operation");
    return nullptr;
  }
  long operation = PyLong_AsLong(args[0]);
  if (operation == -1 && PyErr_Occurred()) return nullptr;
  Request request;
  for (Py_ssize_t i = 1; i < count; ++i) {
    if (!request.add(args[i])) return nullptr;
  }
  PyObject* value = request.send(static_cast<int32_t>(operation));
  return value != nullptr || PyErr_Occurred() ? value : Py_NewRef(missing());
}

// run_deep(operation, receiver, value, depth, proxies): the same, and `value` goes with its
// contents.
PyObject* run_deep(PyObject*, PyObject* args) {
  int operation;
  int depth;
  int proxies;
  PyObject* receiver;
  PyObject* value;
  if (!PyArg_ParseTuple(args, "iOOip", &operation, &receiver, &value, &depth, &proxies)) {
    return nullptr;
  }
  Request request;
  if (!request.add(receiver) || !request.add_deep(value, depth, proxies != 0)) return nullptr;
  return request.send(operation);
}

// number(value): the id of the JavaScript value behind a proxy, 0 for anything else. Two proxies of
// the same value have the same.
PyObject* number(PyObject*, PyObject* value) { return PyLong_FromLong(js_proxy_id(value)); }

// configure(null, bigint_class, wrap_promise, class_finder): see special_values.h and
// js_proxy.h.
PyObject* configure(PyObject*, PyObject* args) {
  PyObject* null;
  PyObject* bigint_class;
  PyObject* wrap_promise;
  PyObject* finder;
  if (!PyArg_ParseTuple(args, "OOOO", &null, &bigint_class, &wrap_promise, &finder)) return nullptr;
  special_values.null = Ref::borrow(null);
  special_values.bigint_class = Ref::borrow(bigint_class);
  special_values.wrap_promise = Ref::borrow(wrap_promise);
  set_class_finder(Py_NewRef(finder));
  Py_RETURN_NONE;
}

PyMethodDef functions[] = {
    {"run", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(run)), METH_FASTCALL, nullptr},
    {"run_deep", run_deep, METH_VARARGS, nullptr},
    {"number", number, METH_O, nullptr},
    {"configure", configure, METH_VARARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

// Other special names are asked of every module, by inspect for instance: that is no use of it.
bool asks_for_package(PyObject* name) {
  const char* text = PyUnicode_AsUTF8(name);
  if (text == nullptr) return false;
  std::string_view view(text);
  return !view.starts_with("__") || view == "__path__" || view == "__spec__" ||
         view == "__version__";
}

// Runs the package's code in the stand-in, which is from then on the package.
bool become_package(PyObject* stand_in) {
  if (PyObject_DelAttrString(stand_in, "__getattr__") < 0) return false;
  Ref finders = Ref::steal(PyImport_ImportModule("_frozen_importlib_external"));
  Ref finder = finders ? Ref::steal(PyObject_GetAttrString(finders.get(), "PathFinder")) : Ref();
  Ref spec =
      finder ? Ref::steal(PyObject_CallMethod(finder.get(), "find_spec", "s", "pyodide")) : Ref();
  Ref importlib = spec ? Ref::steal(PyImport_ImportModule("_frozen_importlib")) : Ref();
  if (!importlib) return false;
  return static_cast<bool>(
      Ref::steal(PyObject_CallMethod(importlib.get(), "_exec", "OO", spec.get(), stand_in)));
}

// The stand-in's __getattr__.
PyObject* load_pyodide(PyObject* stand_in, PyObject* name) {
  if (!asks_for_package(name)) {
    if (!PyErr_Occurred()) PyErr_SetObject(PyExc_AttributeError, name);
    return nullptr;
  }
  return become_package(stand_in) ? PyObject_GetAttr(stand_in, name) : nullptr;
}

PyMethodDef load_method = {"__getattr__", load_pyodide, METH_O, nullptr};

}  // namespace

bool announce_pyodide() {
  if (!ready_js_proxy()) return false;
  Ref stand_in = Ref::steal(PyModule_New("pyodide"));
  if (!stand_in) return false;
  Ref load = Ref::steal(PyCFunction_New(&load_method, stand_in.get()));
  // Without __spec__, which `import pyodide` looks at: then that loads the package.
  return load && PyObject_SetAttrString(stand_in.get(), "__getattr__", load.get()) == 0 &&
         PyObject_DelAttrString(stand_in.get(), "__spec__") == 0 &&
         PyDict_SetItemString(PyImport_GetModuleDict(), "pyodide", stand_in.get()) == 0;
}

}  // namespace typhon::runtime::compat

PYBIND11_EMBEDDED_MODULE(_typhon_compat, module) {
  namespace compat = typhon::runtime::compat;
  if (PyModule_AddFunctions(module.ptr(), compat::functions) < 0) throw py::error_already_set();
  module.attr("missing") = py::handle(compat::missing());
  module.attr("ProxyBase") = py::handle(reinterpret_cast<PyObject*>(compat::proxy_type()));
  module.attr("CallableBase") =
      py::handle(reinterpret_cast<PyObject*>(compat::callable_proxy_type()));
}
