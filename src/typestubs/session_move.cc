#include "edit_places.h"
#include "local_edit.h"
#include "session_state.h"

namespace typhon {

// First all that could speak against it, then what it changes.
bool Session::State::take_move(const std::string& path, const ReadModule& before,
                               const ReadModule& after, const EditShift& shift,
                               SessionUpdate& update) {
  if (!only_moves(before.module, after.module, shift)) return false;
  std::vector<Diagnostic> resolved = resolved_at(*now, path);
  if (!move_places(resolved, shift)) return false;
  EditPlaces places(*now, before.module.name, shift);
  if (!places.find(/*is_own=*/true, /*written=*/{})) return false;
  now->known.sources.at(path) = after.sources.front();
  replace_diagnostics(*now, path, after.diagnostics, resolved, update);
  places.apply(update);
  return true;
}

}  // namespace typhon
