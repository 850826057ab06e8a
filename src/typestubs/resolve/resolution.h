// What the passes of resolve know: of all modules at first, then of those that change.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/diagnostic.h"
#include "resolve/aliases.h"
#include "resolve/class_kinds.h"
#include "resolve/decorators.h"
#include "resolve/exports.h"
#include "resolve/libraries.h"
#include "resolve/links.h"
#include "resolve/resolve_input.h"
#include "resolve/type_parameters.h"
#include "resolve/types.h"

namespace typhon::resolver {

struct Resolution {
  std::optional<Names> names;
  TypeParameters parameters;
  Aliases aliases;
  ClassKinds kinds;
  Decorators decorators;
  Exports exports;
  std::set<std::string> modules;  // all that were read, by name
  Links options;                  // to TypedDicts whose keys are parameters elsewhere
  bool has_all_references = false;
  bool has_transforms = false;

  // Only what is kept to resolve a module again has these.
  LibraryLinks libraries;
  TypeLinks types;
  Links declared;        // from what remains at the end
  OtherClasses classes;  // with the fields of their bases, before overloads are merged
  // Modules that hold names of others, by those: of the classes of their bases.
  std::map<std::string, std::set<std::string>> borrowers;
  std::set<std::string> kept;  // the modules that remain at the end, by name
};

// The passes from names on, over the modules in `model`. `known` has the names of all modules; what
// else it has is of the modules that are not in the model, and that of those in it is added.
// False when that is not enough to say what they mean.
bool resolve_modules(model::ApiModel& model, const ResolveInput& input, Resolution& known,
                     bool is_kept, DiagnosticSink& sink);

}  // namespace typhon::resolver
