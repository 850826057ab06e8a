// Fills in what `__all__` takes from the lists of other modules.
#pragma once

#include "base/diagnostic.h"
#include "resolve/resolve_input.h"

namespace typhon::resolver {

//   __all__ = ["area"] + shapes.__all__     → "area" and the names of the module that `shapes` is
// Afterwards no module has references. A module whose list cannot be known has none, and a
// diagnostic: then every public name is exported. False when there were none before either.
bool expand_all_lists(model::ApiModel& model, const ResolveInput& input, DiagnosticSink& sink);

}  // namespace typhon::resolver
