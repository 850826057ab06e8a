#include "emit/js.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/check.h"
#include "emit/literal_text.h"
#include "emit/local_names.h"
#include "emit/paths.h"

namespace typhon {

namespace {

using Kind = RuntimeExport::Kind;

bool exists_at_run_time(const model::Class& a_class) {
  return a_class.exported && a_class.kind != model::ClassKind::dataclass &&
         a_class.kind != model::ClassKind::typed_dict &&
         a_class.kind != model::ClassKind::named_tuple &&
         a_class.kind != model::ClassKind::protocol;
}

std::vector<RuntimeExport> own_exports(const model::Module& module) {
  std::vector<std::pair<std::uint32_t, RuntimeExport>> found;
  for (const auto& each : module.functions) {
    found.push_back({each.name_span.begin, {each.name, Kind::function, "", ""}});
  }
  for (const auto& each : module.variables) {
    found.push_back({each.name_span.begin, {each.name, Kind::constant, "", ""}});
  }
  for (const auto& each : module.classes) {
    if (!exists_at_run_time(each)) continue;
    found.push_back({each.name_span.begin, {each.name, Kind::class_type, "", ""}});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<RuntimeExport> exports;
  for (auto& [at, each] : found) exports.push_back(std::move(each));
  return exports;
}

const std::string& source_of(const std::string& name, const model::ApiModel& model) {
  const auto found = std::find_if(model.modules.begin(), model.modules.end(),
                                  [&](const model::Module& each) { return each.name == name; });
  CHECK(found != model.modules.end(), "No module '" + name + "'");
  return found->source;
}

std::string header(const model::Module& module) {
  return "// Made by Typhon from " + python_path(module.source) + "; do not edit.\n";
}

}  // namespace

std::vector<RuntimeExport> runtime_exports(const model::Module& module,
                                           const model::ApiModel& model) {
  std::vector<RuntimeExport> exports = own_exports(module);
  std::map<std::string, std::set<std::string>> offered_by;  // each module's names, taken once
  for (const model::ReExport& reexport : module.reexports) {
    const auto from =
        std::find_if(model.modules.begin(), model.modules.end(),
                     [&](const model::Module& each) { return each.name == reexport.from_module; });
    if (from == model.modules.end()) continue;
    const auto [offered, is_first] = offered_by.try_emplace(from->name);
    if (is_first) {
      for (RuntimeExport& each : own_exports(*from)) offered->second.insert(std::move(each.name));
    }
    if (!offered->second.contains(reexport.from_name)) continue;  // a type
    exports.push_back({reexport.name, Kind::reexport, reexport.from_module, reexport.from_name});
  }
  return exports;
}

std::string emit_js(const model::Module& module, const model::ApiModel& model) {
  const std::string app = relative_specifier(module_path(module.source), "modules/app.js");
  std::string text = header(module);
  text += "import app from " + quoted_text(app) + ";\n";
  // A Python name has no "$", so these cannot hide an export.
  text += "const $module = await app.module(" + quoted_text(module.name) + ");\n";
  for (const RuntimeExport& each : runtime_exports(module, model)) {
    if (is_reserved_name(each.name)) {
      text += "const $" + each.name + " = $module." + each.name + ";\n";
      text += "export { $" + each.name + " as " + each.name + " };\n";
    } else {
      text += "export const " + each.name + " = $module." + each.name + ";\n";
    }
  }
  for (const model::ReExport& reexport : module.reexports) {
    if (!reexport.from_name.empty()) continue;
    const std::string from = module_path(source_of(reexport.from_module, model));
    text += "export * as " + reexport.name + " from " +
            quoted_text(relative_specifier(module_path(module.source), from)) + ";\n";
  }
  return text;
}

std::string emit_app_js(const std::string& manifest, const std::string& records) {
  return "// Made by Typhon; do not edit.\n"
         "import { createApp } from \"typhon\";\n"
         "export default createApp({\n"
         "  manifest: " +
         manifest +
         ",\n"
         "  records: " +
         records +
         ",\n"
         "  files: new URL(\"./app.zip\", import.meta.url),\n"
         "});\n";
}

}  // namespace typhon
