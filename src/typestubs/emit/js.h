// The ES modules that stand for Python modules at run time.
#pragma once

#include <string>
#include <vector>

#include "emit/writer.h"
#include "model/api_model.h"

namespace typhon {

// The names that the module offers at run time, in the order of the source: functions, constants,
// enumerations, exceptions, classes by reference; then re-exported ones. `model` is resolved.
struct RuntimeExport {
  std::string name;
  enum class Kind { function, constant, class_type, reexport } kind;
  std::string from_module;  // reexport: where it is defined
  std::string from_name;
  ByteSpan name_span;  // of the definition, in the module that it is in
};
std::vector<RuntimeExport> runtime_exports(const model::Module& module,
                                           const model::ApiModel& model);

struct JsResult {
  std::string text;
  std::vector<Mapping> mappings;  // in the order of the text
};

//   import app from "../app.js";
//   const $module = await app.module("stats");
//   export const summarize = /* @__PURE__ */ $module.get("summarize");
// The names lead to their definitions in Python. Bundlers leave out what nobody imports.
JsResult emit_js(const model::Module& module, const model::ApiModel& model);

// The last line of a module: where its map is.
std::string map_comment(const std::string& module_path);

// modules/app.js: starts the runtime with the manifest and the app's files, once for all modules.
std::string emit_app_js(const std::string& manifest, const std::string& records);

}  // namespace typhon
