// From what is written to what is meant: after this phase a model holds only what callers may use,
// every type is one of the meant kinds, and names lead straight to their definitions.
#pragma once

#include "base/diagnostic.h"
#include "model/api_model.h"
#include "resolve/resolution.h"
#include "resolve/resolve_input.h"

namespace typhon {

// Rewrites `model` in place. Never fails: what cannot be resolved becomes `unknown` and a
// diagnostic. `kept`, which may be null, is filled for resolve_again().
// EXPECTS: modules sorted by name, without two of one name.
void resolve(model::ApiModel& model, const ResolveInput& input, DiagnosticSink& sink,
             resolver::Resolution* kept = nullptr);

}  // namespace typhon
