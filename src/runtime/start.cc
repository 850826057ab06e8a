#include "runtime/start.h"

#include <pybind11/embed.h>

#include <exception>
#include <memory>
#include <string>

#include "runtime/embedded_modules.h"
#include "runtime/proxy/js_function.h"
#include "runtime/proxy/js_value.h"

namespace typhon::runtime {
namespace {

namespace py = pybind11;

struct ConfigCleaner {
  void operator()(PyConfig* config) const { PyConfig_Clear(config); }
};
using OwnedConfig = std::unique_ptr<PyConfig, ConfigCleaner>;

void check(PyStatus status) {
  if (PyStatus_Exception(status) == 0) return;
  throw std::runtime_error(status.err_msg != nullptr ? status.err_msg : "unknown reason");
}

void add_search_path(PyConfig& config, const std::string& path) {
  wchar_t* wide = Py_DecodeLocale(path.c_str(), nullptr);
  if (wide == nullptr) throw std::runtime_error("cannot decode the search path");
  PyStatus status = PyWideStringList_Append(&config.module_search_paths, wide);
  PyMem_RawFree(wide);
  check(status);
}

void add_search_paths(PyConfig& config, const std::string& lines) {
  config.module_search_paths_set = 1;
  size_t begin = 0;
  while (begin < lines.size()) {
    size_t end = lines.find('\n', begin);
    if (end == std::string::npos) end = lines.size();
    add_search_path(config, lines.substr(begin, end - begin));
    begin = end + 1;
  }
}

void prepare(PyConfig& config, const char* search_paths) {
  PyPreConfig before;
  PyPreConfig_InitIsolatedConfig(&before);
  before.utf8_mode = 1;
  check(Py_PreInitialize(&before));
  PyConfig_InitIsolatedConfig(&config);
  config.site_import = 0;
  config.write_bytecode = 0;
  config.install_signal_handlers = 0;  // there are no signals here
  config.pathconfig_warnings = 0;
  check(PyConfig_SetString(&config, &config.program_name, L"python"));
  check(PyConfig_SetString(&config, &config.executable, L""));
  check(PyConfig_SetString(&config, &config.home, L"/"));
  check(PyConfig_SetString(&config, &config.platlibdir, L"lib"));
  add_search_paths(config, search_paths);
}

// How many C calls may nest; Python code that is called from C counts twice. CPython's own limit
// (10,000) is for native stacks. The engine's stack, about 1 MB in Chromium and Node, is full after
// 320 to 370 levels of such code, and its overflow cannot be caught: below that lies what the
// JavaScript around it may use.
constexpr int deepest_c_call = 500;

}  // namespace

bool start_interpreter(const char* search_paths) {
  try {
    register_embedded_modules();
    PyConfig config;
    OwnedConfig cleaner(&config);
    prepare(config, search_paths);
    py::initialize_interpreter(&config, 0, nullptr, false);
    PyThreadState_Get()->c_recursion_remaining = deepest_c_call;
    if (!ready_js_value() || !ready_js_function()) throw py::error_already_set();
    py::module_::import("_typhon_io").attr("install")();
    return true;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "Python could not start: %s\n", error.what());
    return false;
  }
}

}  // namespace typhon::runtime
