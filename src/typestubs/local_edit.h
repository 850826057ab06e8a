// The short way to read a module again: of an edit inside of one function or class only that is
// read.
#pragma once

#include <optional>
#include <vector>

#include "edit_shift.h"
#include "read_module.h"

namespace typhon {

struct LocalEdit {
  ByteSpan span;         // of what was edited, with its decorators, in the text before
  model::Module before;  // one function, or a class and those in it
  model::Module after;   // the same items as they are now, of the same names
  std::vector<Diagnostic> diagnostics;  // of extract, about them
};

// nullopt when the edit goes beyond one definition at the top level, when more than that one can be
// different by it, and when it is not sure what the text means now.
// EXPECTS: `before` has neither overlay nor overrides.
std::optional<LocalEdit> read_locally(const ReadModule& before, const SourceFile& after,
                                      const EditShift& shift);

// Makes of `read`, the module before the edit, what reading `after` would give.
void apply_edit(LocalEdit edit, const SourceFile& after, const EditShift& shift, ReadModule& read);

// The diagnostics after an edit inside of `span`: `inside` are those about what is in there now.
// Sorted. nullopt when the place of another cannot be moved.
std::optional<std::vector<Diagnostic>> moved_around(ByteSpan span, std::vector<Diagnostic> before,
                                                    std::vector<Diagnostic> inside,
                                                    const EditShift& shift);

// Moves all places in the diagnostics; false when one cannot be.
bool move_places(std::vector<Diagnostic>& diagnostics, const EditShift& shift);

}  // namespace typhon
