#include <algorithm>

#include "edit_places.h"
#include "emit/local_names.h"
#include "library_files.h"
#include "resolve/resolve_again.h"
#include "session_state.h"

namespace typhon {

namespace {

// What the declarations of other modules show of one, but for the members of its classes.
using Outline = std::map<std::string, std::string>;

Outline outline_of(const model::Module& module, const ClassIndex& classes) {
  const LocalNames names(module, classes);
  Outline outline;
  for (const auto& each : module.functions) outline["value " + each.name] = "";
  for (const auto& each : module.variables) outline["value " + each.name] = "";
  for (const auto& each : module.aliases) {
    std::string& shown = outline["alias " + each.name];
    shown = names.declared(each.name) + (each.is_new_type ? " new" : "");
    if (each.is_recursive) shown += " " + names.declared(each.name + "/Input");
  }
  for (const auto& each : module.classes) {
    std::string& shown = outline["class " + each.name];
    shown = names.declared(each.name) + " " + std::to_string(static_cast<int>(each.kind)) +
            (each.exported ? " exported" : "");
    if (classes.has_init(each)) shown += " " + names.init_name(each);
  }
  return outline;
}

// What was not there before, nobody shows.
bool shows_same(const Outline& before, const Outline& after) {
  return std::includes(after.begin(), after.end(), before.begin(), before.end());
}

// Where names lead that others pass on: of definitions of one name, to the last.
std::map<std::string, ByteSpan> places_of(const model::Module& module) {
  std::map<std::string, ByteSpan> places;
  const auto add = [&](const auto& items) {
    for (const auto& each : items) places[each.name] = each.name_span;
  };
  add(module.aliases);
  add(module.functions);
  add(module.variables);
  add(module.classes);
  return places;
}

// With a copy of a definition the text can say that the name moved, when it is another one now.
bool moves_definitions(const model::Module& before, const model::Module& after,
                       const EditShift& shift) {
  const std::map<std::string, ByteSpan> places = places_of(after);
  for (const auto& [name, span] : places_of(before)) {
    const auto now = places.find(name);
    if (now == places.end() || shift.moved(span) != now->second) return false;
  }
  return true;
}

// The sources of the declarations that have to be written again.
std::set<std::string> sources_to_write(const Compiled& now, const model::Module& module,
                                       bool has_same_outline) {
  std::set<std::string> sources = {module.source};
  for (const auto& [source, dependencies] : now.dependencies) {
    const auto& asked = has_same_outline ? dependencies.asked.members : dependencies.asked.modules;
    if (asked.contains(module.name)) sources.insert(source);
  }
  return sources;
}

}  // namespace

bool Session::State::take_change(const std::string& path, const ReadModule& before,
                                 const ReadModule& after, const EditShift& shift,
                                 SessionUpdate& update) {
  model::Module* const place = find_module(before.module.name, *now);
  if (!now->resolution || place == nullptr) return false;
  model::Module module = after.module;
  LibraryFiles libraries(files, request.site_packages, kept, now->known);
  const ResolveInput input{files, request.site_packages, now->project.other_names, libraries};
  DiagnosticSink sink;
  if (!resolve_again(before.module, module, input, *now->resolution, sink)) return false;
  const std::vector<Diagnostic> resolved = sink.take();
  const bool is_here = std::all_of(resolved.begin(), resolved.end(),
                                   [&](const Diagnostic& each) { return each.path == path; });
  if (!is_here) return false;

  const Outline outline = outline_of(*place, *now->classes);
  std::swap(*place, module);
  const bool has_same_inits = now->classes->replace(module, *place);
  const bool has_same_outline = shows_same(outline, outline_of(*place, *now->classes)) &&
                                moves_definitions(module, *place, shift);
  const std::set<std::string> written = sources_to_write(*now, *place, has_same_outline);
  EditPlaces places(*now, before.module.name, shift);
  const bool is_lent = now->resolution->borrowers.contains(before.module.name);
  const bool moves_lent = !is_lent || moves_same_classes(before.module, after.module, shift);
  if (!has_same_inits || !moves_lent || !places.find(/*is_own=*/false, written)) {
    std::swap(*place, module);
    return false;
  }
  now->known.sources.at(path) = after.sources.front();
  replace_diagnostics(*now, path, after.diagnostics, resolved, update);
  places.apply(update);
  for (const std::string& source : written) {
    Declaration& declaration = now->declarations.at(source);
    const Declaration old = std::move(declaration);
    emit_declaration(module_named(old.module, *now), *now);
    if (old.text != declaration.text || old.map != declaration.map) {
      update.declarations.insert(source);
    }
  }
  now->with_init = now->classes->with_init();
  return true;
}

}  // namespace typhon
