// The ES modules that stand for Python modules at run time.
#pragma once

#include <string>

#include "model/api_model.h"

namespace typhon {

// The names that the module offers at run time, in the order of the source: functions, constants,
// enumerations, exceptions, classes by reference; then re-exported ones. `model` is resolved.
struct RuntimeExport {
  std::string name;
  enum class Kind { function, constant, class_type, reexport } kind;
  std::string from_module;  // reexport: where it is defined
  std::string from_name;
};
std::vector<RuntimeExport> runtime_exports(const model::Module& module,
                                           const model::ApiModel& model);

//   import app from "../app.js";
//   const $module = await app.module("stats");
//   export const summarize = $module.summarize;
std::string emit_js(const model::Module& module, const model::ApiModel& model);

// modules/app.js: starts the runtime with the manifest and the app's files, once for all modules.
std::string emit_app_js(const std::string& manifest, const std::string& records);

}  // namespace typhon
