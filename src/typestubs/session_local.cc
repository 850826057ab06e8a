#include <algorithm>
#include <utility>

#include "edit_places.h"
#include "local_edit.h"
#include "resolve/function_again.h"
#include "session_state.h"

namespace typhon {

namespace {

// What a local edit makes of what was resolved.
struct Resolved {
  std::vector<Diagnostic> diagnostics;  // all of the file's, of resolve
  // The function of the resolved module that gets other types, and what it is then. Null when no
  // types are different: also of a function that is not offered, which has none.
  model::Function* shown = nullptr;
  model::Function function;
};

model::Function* find_function(const std::string& name, model::Module& module) {
  const auto found = std::find_if(module.functions.begin(), module.functions.end(),
                                  [&](const auto& each) { return each.name == name; });
  return found == module.functions.end() ? nullptr : &*found;
}

std::optional<Resolved> resolved_moved(const std::string& path, const EditShift& shift,
                                       Compiled& now) {
  Resolved resolved{.diagnostics = resolved_at(now, path), .shown = nullptr, .function = {}};
  return move_places(resolved.diagnostics, shift) ? std::optional(std::move(resolved))
                                                  : std::nullopt;
}

// `written` is the module as extract gave it, `module` as resolve did.
std::optional<Resolved> resolved_again(const LocalEdit& edit, const model::Module& written,
                                       model::Module& module, const EditShift& shift,
                                       Compiled& now) {
  if (!now.resolution || edit.after.functions.empty()) return std::nullopt;
  DiagnosticSink sink;
  auto function = resolve_function_again(
      edit.before.functions.front(), edit.after.functions.front(), written, *now.resolution, sink);
  if (!function) return std::nullopt;
  Resolved resolved;
  resolved.shown = find_function(function->name, module);
  std::vector<Diagnostic> said = sink.take();
  if (resolved.shown == nullptr) said.clear();
  auto moved = moved_around(edit.span, resolved_at(now, module.source), std::move(said), shift);
  if (!moved) return std::nullopt;
  resolved.diagnostics = std::move(*moved);
  resolved.function = std::move(*function);
  return resolved;
}

}  // namespace

bool Session::State::take_local(const std::string& path, const SourceFile& after,
                                const EditShift& shift, SessionUpdate& update) {
  ReadModule& read = *kept.find(path);
  auto edit = read_locally(read, after, shift);
  model::Module* const module = edit ? find_module(read.module.name, *now) : nullptr;
  if (module == nullptr) return false;
  auto resolved = only_moves(edit->before, edit->after, shift)
                      ? resolved_moved(path, shift, *now)
                      : resolved_again(*edit, read.module, *module, shift, *now);
  if (!resolved) return false;

  // The function brings its own places; until then it has none that could not be moved.
  model::Function old;
  if (resolved->shown != nullptr) std::swap(old, *resolved->shown);
  const std::set<std::string> written = {resolved->shown == nullptr ? "" : path};
  EditPlaces places(*now, read.module.name, shift);
  const bool can_move = places.find(/*is_own=*/true, written);
  if (can_move) {
    apply_edit(std::move(*edit), after, shift, read);
    now->known.sources.at(path) = after;
    replace_diagnostics(*now, path, read.diagnostics, resolved->diagnostics, update);
    places.apply(update);
    old = std::move(resolved->function);
  }
  if (resolved->shown != nullptr) std::swap(old, *resolved->shown);
  if (can_move && resolved->shown != nullptr) now->postpone(*module);
  if (can_move && now->pending.contains(path)) update.declarations.insert(path);
  return can_move;
}

}  // namespace typhon
