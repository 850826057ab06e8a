// Resolves one module that was edited, when no other can be different by that.
#pragma once

#include "base/diagnostic.h"
#include "model/api_model.h"
#include "resolve/resolution.h"

namespace typhon {

// Rewrites `after`, a module as extract gives it, to what resolve() would make of it with all
// others as they are; `before` is the same module as extract gave it for `known`. False when it is
// not sure that all others stay as they are:
//   - a name that others ask for means something else, or the fields of a class that classes of
//     others are made from are different;
//   - it leads to a class that nothing led to so far, or maybe alone led to one;
//   - it passes on something else.
// Then neither `after` nor `known` is of any more use.
bool resolve_again(const model::Module& before, model::Module& after, const ResolveInput& input,
                   resolver::Resolution& known, DiagnosticSink& sink);

}  // namespace typhon
