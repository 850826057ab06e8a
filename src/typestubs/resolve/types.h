// Gives every offered annotation its meaning, and says what is missing.
#pragma once

#include "base/diagnostic.h"
#include "resolve/aliases.h"
#include "resolve/class_kinds.h"
#include "resolve/decorators.h"
#include "resolve/exports.h"
#include "resolve/links.h"
#include "resolve/type_parameters.h"

namespace typhon::resolver {

// What the passes before found out.
struct Known {
  const Names& names;
  const ClassKinds& kinds;
  const Aliases& aliases;
  const TypeParameters& parameters;
  const Decorators& decorators;
  const Exports& exports;
};

// Which classes the types of a module lead to, in others.
struct TypeLinks {
  Links open;       // from what is reported
  Links silent;     // from what only private modules see
  Links recursive;  // aliases that refer to themselves
};

// Starts at what the modules offer and goes on to the classes that those types refer to: about a
// private helper nobody can reach, nothing is said; neither about a private module ("app._impl"),
// but for what public ones re-export or refer to.
//   def f(x): …          → missing-annotation; x and the result are unknown
//   def f(x: int = None) → unsupported-default; x is int | None
//   VERSION = "1.0"      → str, inferred from the value
// Goes on where modules that are not in the model lead into it by `links`, which may be null; what
// the model leads to is added there.
// EXPECTS: `classes` are those of the model.
void resolve_types(model::ApiModel& model, const Classes& classes, const Known& known,
                   TypeLinks* links, DiagnosticSink& sink);

}  // namespace typhon::resolver
