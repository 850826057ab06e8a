#include <algorithm>

#include "emit/paths.h"
#include "emit_files.h"
#include "emit_workers.h"
#include "session_state.h"

namespace typhon {

namespace {

// Before the first update there is nothing.
const Compiled& nothing() {
  static const Compiled none;
  return none;
}

const model::Module* find_module(const model::ApiModel& model, const std::string& name) {
  const auto found = std::lower_bound(
      model.modules.begin(), model.modules.end(), name,
      [](const model::Module& each, const auto& wanted) { return each.name < wanted; });
  return found == model.modules.end() || found->name != name ? nullptr : &*found;
}

std::optional<ByteSpan> find_item(const model::Module& module, const std::string& name) {
  std::optional<ByteSpan> found;
  const auto look = [&](const auto& items) {
    for (const auto& item : items) {
      if (!found && item.name == name) found = item.name_span;
    }
  };
  look(module.functions);
  look(module.classes);
  look(module.variables);
  look(module.aliases);
  return found;
}

bool is_before(Utf16Position a, Utf16Position b) {
  return std::tie(a.line, a.character) < std::tie(b.line, b.character);
}

PythonPlace python_place(const std::string& module, ByteSpan span, const Inspection& known) {
  const ModulePlace place = place_of(module, span, known);
  return {place.source.path(), place.span};
}

}  // namespace

const std::map<std::string, Declaration>& Session::declarations() const {
  state_->write_pending();
  return state_->now ? state_->now->declarations : nothing().declarations;
}

const Declaration* Session::declaration_of(const std::string& source) const {
  if (!state_->now) return nullptr;
  state_->write_pending(source);
  const auto& declarations = state_->now->declarations;
  const auto found = declarations.find(source);
  return found == declarations.end() ? nullptr : &found->second;
}

const std::vector<Diagnostic>& Session::diagnostics() const {
  return state_->now ? state_->now->known.diagnostics : nothing().known.diagnostics;
}

const std::map<std::string, SourceFile>& Session::sources() const {
  return state_->now ? state_->now->known.sources : nothing().known.sources;
}

const model::ApiModel& Session::model() const {
  return state_->now ? state_->now->known.model : nothing().known.model;
}

std::map<std::string, std::string> Session::support_files() const {
  std::map<std::string, std::string> files;
  if (!state_->now) return files;
  const Inspection& known = state_->now->known;
  emit_support_files(known, files);
  emit_worker_declarations(known, ClassIndex(known.model), state_->request.workers, files);
  return files;
}

CompileResult Session::result() const {
  CompileResult result;
  if (!state_->now) return result;
  state_->write_pending();
  const Inspection& known = state_->now->known;
  for (const auto& [source, declaration] : state_->now->declarations) {
    result.files[declaration.path] = declaration.text;
    result.files[declaration.path + ".map"] = declaration.map;
  }
  emit_support_files(known, result.files);
  emit_programs(known, result.files);
  emit_workers(known, ClassIndex(known.model), state_->request.workers, result.files);
  result.module_count = static_cast<std::size_t>(
      std::count_if(known.model.modules.begin(), known.model.modules.end(),
                    [](const model::Module& module) { return !module.is_library; }));
  result.diagnostics = known.diagnostics;
  result.sources = known.sources;
  return result;
}

std::optional<PythonPlace> Session::definition(const std::string& module,
                                               const std::string& name) const {
  const model::Module* found = find_module(model(), module);
  if (found == nullptr) return std::nullopt;
  if (name.empty()) return python_place(module, {}, state_->now->known);
  if (const auto span = find_item(*found, name)) {
    return python_place(module, *span, state_->now->known);
  }
  for (const model::ReExport& each : found->reexports) {
    if (each.name == name) return definition(each.from_module, each.from_name);
  }
  return std::nullopt;
}

std::optional<PythonPlace> Session::source_at(const std::string& declaration,
                                              Utf16Position at) const {
  for (const auto& [source, each] : declarations()) {
    if (each.path != declaration) continue;
    const auto behind = std::upper_bound(
        each.names.begin(), each.names.end(), at,
        [](Utf16Position wanted, const Mapping& name) { return is_before(wanted, name.begin); });
    if (behind == each.names.begin()) return std::nullopt;
    const Mapping& name = *(behind - 1);
    if (is_before(name.end, at)) return std::nullopt;
    return python_place(name.module, name.source, state_->now->known);
  }
  return std::nullopt;
}

std::vector<DeclaredPlace> Session::declared_at(const std::string& source,
                                                std::uint32_t offset) const {
  std::vector<DeclaredPlace> places;
  if (!state_->now) return places;
  state_->write_pending();
  const Inspection& known = state_->now->known;
  std::set<std::string> here;  // the modules whose names may be in the file
  for (const auto& [module, path] : known.module_sources) {
    if (path == source || python_path(path) == source) here.insert(module);
  }
  for (const auto& [path, dependencies] : state_->now->dependencies) {
    const auto is_here = [&](const std::string& module) { return here.contains(module); };
    const auto& leads_to = dependencies.leads_to;
    if (std::none_of(leads_to.begin(), leads_to.end(), is_here)) continue;
    const Declaration& declaration = state_->now->declarations.at(path);
    for (const Mapping& name : declaration.names) {
      if (!is_here(name.module)) continue;
      const PythonPlace place = python_place(name.module, name.source, known);
      const bool is_hit =
          place.path == source && place.span.begin <= offset && offset <= place.span.end;
      if (is_hit) places.push_back({declaration.path, name.begin, name.end});
    }
  }
  return places;
}

}  // namespace typhon
