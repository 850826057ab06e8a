// What can be done about a diagnostic.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace typhon::lsp {

struct Action {
  std::string title;
  const Diagnostic* diagnostic;  // borrowed; null when there is none
  std::vector<Edit> edits;       // of the diagnostic's file
  bool is_preferred = false;
};

// For the diagnostics of `source` that touch `span`: their fixes, and a comment that ignores each.
std::vector<Action> actions(const SourceFile& source, ByteSpan span,
                            const std::vector<Diagnostic>& diagnostics);

}  // namespace typhon::lsp
