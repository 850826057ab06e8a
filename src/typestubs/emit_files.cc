#include "emit_files.h"

#include "emit/js.h"
#include "emit/manifest.h"
#include "emit/paths.h"
#include "emit/source_map.h"
#include "emit/tsconfig.h"
#include "standard_stubs.h"

namespace typhon {

namespace {

// The maps of its declarations lead into it.
void add_standard_stub(const SourceFile& source, std::map<std::string, std::string>& files) {
  if (!source.path().starts_with(standard_stubs_folder)) return;
  const std::string path = source.path().substr(std::string_view(".typhon/").size());
  files[path] = source.text();
}

}  // namespace

std::string emit_map(const std::string& path, const model::Module& module,
                     const std::vector<Mapping>& names, const Inspection& known) {
  const bool has_overlay = known.overlays.contains(module.name);
  ModulePlaces places(known);
  return emit_source_map(names,
                         {.file = ".typhon/" + path,
                          .own_source = has_overlay ? python_path(module.source) : module.source,
                          .place_of = [&](const Mapping& mapping) -> SourcePlace {
                            const ModulePlace place = places.of(mapping.module, mapping.source);
                            return {place.source, place.span};
                          }});
}

// By what was read, not by the model: a base class whose members were copied may be gone from it.
ModulePlace ModulePlaces::of(const std::string& module, ByteSpan span) {
  if (source_ == nullptr || module != module_) {
    module_ = module;
    const std::string& stub = known_.module_sources.at(module);
    source_ = &known_.sources.at(stub);
    const auto overlay = known_.overlays.find(module);
    overlay_ = overlay == known_.overlays.end() ? nullptr : overlay->second.get();
    beside_ = overlay_ == nullptr ? nullptr : &known_.sources.at(python_path(stub));
  }
  const ByteSpan* beside = overlay_ == nullptr ? nullptr : overlay_->find(span);
  if (beside == nullptr) return {*source_, span};
  return {*beside_, *beside};
}

ModulePlace place_of(const std::string& module, ByteSpan span, const Inspection& known) {
  return ModulePlaces(known).of(module, span);
}

void emit_support_files(const Inspection& known, std::map<std::string, std::string>& files) {
  for (const model::Module& module : known.model.modules) {
    add_standard_stub(known.sources.at(module.source), files);
  }
  files["tsconfig.json"] = emit_tsconfig();
}

void emit_programs(const Inspection& known, std::map<std::string, std::string>& files) {
  for (const model::Module& module : known.model.modules) {
    const std::string path = module_path(module.source);
    JsResult made = emit_js(module, known.model);
    files[path + ".map"] = emit_map(path, module, made.mappings, known);
    files[path] = std::move(made.text);
  }
  const ManifestText manifest = emit_manifest(known.model, known.paths);
  files["manifest.json"] = manifest.readable + "\n";
  files["modules/app.js"] = emit_app_js(manifest.compact, manifest.records);
  // The modules are ES modules whatever the project's own package.json says.
  files["modules/package.json"] = "{ \"type\": \"module\" }\n";
}

}  // namespace typhon
