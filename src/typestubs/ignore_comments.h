// Diagnostics that their authors do not want to hear about.
//
//   def load(path): ...  # typhon: ignore[missing-annotation]
//   x = yaml.load(y)     # typhon: ignore[unresolved-import, unknown-name]
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace typhon {

// True for every text that has such a comment, and for some that do not.
bool may_ignore(std::string_view text);

// Without the diagnostics that begin on a line whose comment names their code, and with one about
// each comment that ignores nothing or names no code. Syntax errors are never ignored.
// `sources` holds every file that was read; a file of a private module gets no word about comments
// that ignore nothing, because little is said there in the first place.
std::vector<Diagnostic> without_ignored(std::vector<Diagnostic> diagnostics,
                                        const std::map<std::string, SourceFile>& sources);

}  // namespace typhon
