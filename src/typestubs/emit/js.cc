#include "emit/js.h"

#include <algorithm>
#include <map>

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
  std::vector<RuntimeExport> found;
  for (const auto& each : module.functions) {
    found.push_back({each.name, Kind::function, "", "", each.name_span});
  }
  for (const auto& each : module.variables) {
    found.push_back({each.name, Kind::constant, "", "", each.name_span});
  }
  for (const auto& each : module.classes) {
    if (!exists_at_run_time(each)) continue;
    found.push_back({each.name, Kind::class_type, "", "", each.name_span});
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.name_span.begin < b.name_span.begin;
  });
  return found;
}

const model::Module* find_module(const std::string& name, const model::ApiModel& model) {
  const auto& modules = model.modules;
  const auto found = std::lower_bound(
      modules.begin(), modules.end(), name,
      [](const model::Module& each, const std::string& wanted) { return each.name < wanted; });
  return found == modules.end() || found->name != name ? nullptr : &*found;
}

const std::string& source_of(const std::string& name, const model::ApiModel& model) {
  const model::Module* found = find_module(name, model);
  CHECK(found != nullptr, "No module '" + name + "'");
  return found->source;
}

std::string header(const model::Module& module) {
  return "// Made by Typhon from " + python_path(module.source) + "; do not edit.\n";
}

}  // namespace

std::vector<RuntimeExport> runtime_exports(const model::Module& module,
                                           const model::ApiModel& model) {
  std::vector<RuntimeExport> exports = own_exports(module);
  // Each module's names and where they are, taken once.
  std::map<std::string, std::map<std::string, ByteSpan>> offered_by;
  for (const model::ReExport& reexport : module.reexports) {
    const model::Module* from = find_module(reexport.from_module, model);
    if (from == nullptr) continue;
    const auto [offered, is_first] = offered_by.try_emplace(from->name);
    if (is_first) {
      for (const RuntimeExport& each : own_exports(*from)) {
        offered->second.emplace(each.name, each.name_span);
      }
    }
    const auto definition = offered->second.find(reexport.from_name);
    if (definition == offered->second.end()) continue;  // a type
    exports.push_back({reexport.name, Kind::reexport, reexport.from_module, reexport.from_name,
                       definition->second});
  }
  return exports;
}

JsResult emit_js(const model::Module& module, const model::ApiModel& model) {
  const std::string path = module_path(module.source);
  Writer out(module.name);
  out.text(header(module));
  out.text("import app from " + quoted_text(relative_specifier(path, "modules/app.js")) + ";\n");
  // A Python name has no "$", so these cannot hide an export.
  out.text("const $module = await app.module(" + quoted_text(module.name) + ");\n");
  for (const RuntimeExport& each : runtime_exports(module, model)) {
    const bool is_reserved = is_reserved_name(each.name);
    out.text(is_reserved ? "const $" : "export const ");
    out.name(each.name, each.name_span, each.from_module);
    out.text(" = /* @__PURE__ */ $module.get(" + quoted_text(each.name) + ");\n");
    if (is_reserved) out.text("export { $" + each.name + " as " + each.name + " };\n");
  }
  for (const model::ReExport& reexport : module.reexports) {
    if (!reexport.from_name.empty()) continue;
    const std::string from = module_path(source_of(reexport.from_module, model));
    out.text("export * as " + reexport.name + " from " +
             quoted_text(relative_specifier(path, from)) + ";\n");
  }
  out.text(map_comment(path));
  return {out.str(), out.mappings()};
}

std::string map_comment(const std::string& module_path) {
  return "//# sourceMappingURL=" + module_path.substr(module_path.rfind('/') + 1) + ".map\n";
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
