// Resolves one function whose text was edited, when nothing else can be different by that.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "resolve/resolution.h"

namespace typhon {

// What resolve() would make of `after`, which `module` defines instead of `before`; all three as
// extract gives them, of one name. nullopt when it is not sure that all others stay as they are:
//   - it names other types, for which other modules may have to be read;
//   - its types lead to other classes, or it spreads a TypedDict;
//   - it is decorated, decorates others, or is generic by itself.
// Then nothing was added to `sink`.
std::optional<model::Function> resolve_function_again(const model::Function& before,
                                                      const model::Function& after,
                                                      const model::Module& module,
                                                      const resolver::Resolution& known,
                                                      DiagnosticSink& sink);

}  // namespace typhon
