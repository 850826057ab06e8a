// Gives every offered annotation its meaning, and says what is missing.
#pragma once

#include "base/diagnostic.h"
#include "resolve/aliases.h"
#include "resolve/class_kinds.h"
#include "resolve/decorators.h"
#include "resolve/type_parameters.h"

namespace typhon::resolver {

// What the passes before found out.
struct Known {
  const Names& names;
  const ClassKinds& kinds;
  const Aliases& aliases;
  const TypeParameters& parameters;
  const Decorators& decorators;
};

// Starts at what the modules offer and goes on to the classes that those types refer to: about a
// private helper nobody can reach, nothing is said; neither about a private module ("app._impl"),
// but for what public ones re-export or refer to.
//   def f(x): …          → missing-annotation; x and the result are unknown
//   def f(x: int = None) → unsupported-default; x is int | None
//   VERSION = "1.0"      → str, inferred from the value
void resolve_types(model::ApiModel& model, const Known& known, DiagnosticSink& sink);

}  // namespace typhon::resolver
