#include "runtime/embedded_modules.h"

#include <array>
#include <string>
#include <utility>

#include "python_sources.h"  // generated from src/runtime/python/*.py
#include "runtime/ref.h"

namespace typhon::runtime {
namespace {

constexpr size_t source_count = std::size(python_sources);

// Runs a module's source in its namespace. Returns 0, or -1 with an exception set.
int run_source(const PythonSource& source, PyObject* module) {
  // Literals, hence nul-terminated.
  std::string file = std::string("<typhon>/") + source.name.data() + ".py";
  Ref code = Ref::steal(Py_CompileString(source.text.data(), file.c_str(), Py_file_input));
  if (!code) return -1;
  PyObject* globals = PyModule_GetDict(module);
  Ref result = Ref::steal(PyEval_EvalCode(code.get(), globals, globals));
  return result ? 0 : -1;
}

template <size_t Index>
int run_nth(PyObject* module) {
  return run_source(python_sources[Index], module);
}

// The table of built-in modules wants one plain function and one definition per module.
template <size_t Index>
PyObject* define_nth() {
  static PyModuleDef_Slot slots[] = {
      {Py_mod_exec, reinterpret_cast<void*>(&run_nth<Index>)},
      {0, nullptr},
  };
  static PyModuleDef definition = {PyModuleDef_HEAD_INIT,
                                   python_sources[Index].name.data(),
                                   nullptr,
                                   0,
                                   nullptr,
                                   slots,
                                   nullptr,
                                   nullptr,
                                   nullptr};
  return PyModuleDef_Init(&definition);
}

template <size_t... Index>
void append_all(std::index_sequence<Index...>) {
  (PyImport_AppendInittab(python_sources[Index].name.data(), &define_nth<Index>), ...);
}

}  // namespace

void register_embedded_modules() { append_all(std::make_index_sequence<source_count>()); }

}  // namespace typhon::runtime
