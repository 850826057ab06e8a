#include <algorithm>

#include "edit_places.h"
#include "session_state.h"

namespace typhon {

namespace {

bool move_span(ByteSpan& span, const EditShift& shift) {
  const auto moved = shift.moved(span);
  if (moved) span = *moved;
  return moved.has_value();
}

bool moves_diagnostics(std::vector<Diagnostic>& resolved, const EditShift& shift) {
  for (Diagnostic& each : resolved) {
    if (!move_span(each.span, shift)) return false;
    for (Fix& fix : each.fixes) {
      const auto moves = [&](Edit& edit) { return move_span(edit.span, shift); };
      if (!std::all_of(fix.edits.begin(), fix.edits.end(), moves)) return false;
    }
  }
  return true;
}

}  // namespace

// First all that could speak against it, then what it changes.
bool Session::State::take_move(const std::string& path, const ReadModule& before,
                               const ReadModule& after, SessionUpdate& update) {
  const EditShift shift(before.sources.front().text(), after.sources.front().text());
  if (!only_moves(before.module, after.module, shift)) return false;
  std::vector<Diagnostic> resolved = resolved_at(*now, path);
  if (!moves_diagnostics(resolved, shift)) return false;
  EditPlaces places(*now, before.module.name, shift);
  if (!places.find(/*is_own=*/true, /*written=*/{})) return false;
  now->known.sources.at(path) = after.sources.front();
  replace_diagnostics(*now, path, after.diagnostics, resolved, update);
  places.apply(update);
  return true;
}

}  // namespace typhon
