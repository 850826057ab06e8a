#include "runtime/embedded_modules.h"

#include <array>
#include <string>
#include <utility>

#include "python_sources.h"  // generated from src/runtime/python/*.py
#include "runtime/ref.h"

namespace typhon::runtime {
namespace {

constexpr size_t source_count = std::size(python_sources);

// A new reference, or null with an exception set.
PyObject* import_source(const PythonSource& source) {
  // Literals, hence nul-terminated.
  const char* name = source.name.data();
  std::string file = std::string("<typhon>/") + name + ".py";
  Ref code = Ref::steal(Py_CompileString(source.text.data(), file.c_str(), Py_file_input));
  if (!code) return nullptr;
  Ref module = Ref::steal(PyModule_New(name));
  if (!module) return nullptr;
  PyObject* globals = PyModule_GetDict(module.get());
  Ref result = Ref::steal(PyEval_EvalCode(code.get(), globals, globals));
  return result ? module.release() : nullptr;
}

// The table of built-in modules wants one plain function per module.
template <size_t Index>
PyObject* import_nth() {
  return import_source(python_sources[Index]);
}

template <size_t... Index>
void append_all(std::index_sequence<Index...>) {
  (PyImport_AppendInittab(python_sources[Index].name.data(), &import_nth<Index>), ...);
}

}  // namespace

void register_embedded_modules() { append_all(std::make_index_sequence<source_count>()); }

}  // namespace typhon::runtime
