#include "runtime/start.h"

#include <pybind11/embed.h>

#include <exception>
#include <memory>

#include "runtime/compat/module.h"
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

void prepare(PyConfig& config, std::optional<uint32_t> hash_seed) {
  PyPreConfig before;
  PyPreConfig_InitIsolatedConfig(&before);
  before.utf8_mode = 1;
  check(Py_PreInitialize(&before));
  PyConfig_InitIsolatedConfig(&config);
  config.site_import = 0;
  config.use_frozen_modules = 0;  // stdlib.zip has them too; src/runtime/parts.txt drops them
  config.write_bytecode = 0;
  config.install_signal_handlers = 0;  // there are no signals here
  config.pathconfig_warnings = 0;
  config.use_hash_seed = hash_seed ? 1 : 0;
  config.hash_seed = hash_seed.value_or(0);
  check(PyConfig_SetString(&config, &config.program_name, L"python"));
  check(PyConfig_SetString(&config, &config.executable, L""));
  check(PyConfig_SetString(&config, &config.home, L"/"));
  check(PyConfig_SetString(&config, &config.platlibdir, L"lib"));
  config.module_search_paths_set = 1;
  check(PyWideStringList_Append(&config.module_search_paths, L"/lib/python3.13"));
}

// How many C calls may nest; Python code that is called from C counts twice. CPython's own limit
// (10,000) is for native stacks. The engine's stack, about 1 MB in Chromium and Node, is full after
// 320 to 370 levels of such code, and its overflow cannot be caught: below that lies what the
// JavaScript around it may use.
constexpr int deepest_c_call = 500;

}  // namespace

bool start_interpreter(std::optional<uint32_t> hash_seed) {
  try {
    register_embedded_modules();
    PyConfig config;
    OwnedConfig cleaner(&config);
    prepare(config, hash_seed);
    py::initialize_interpreter(&config, 0, nullptr, false);
    PyThreadState_Get()->c_recursion_remaining = deepest_c_call;
    if (!ready_js_value() || !ready_js_function() || !compat::announce_pyodide()) {
      throw py::error_already_set();
    }
    py::module_::import("_typhon_io").attr("install")();
    return true;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "Python could not start: %s\n", error.what());
    return false;
  }
}

}  // namespace typhon::runtime
