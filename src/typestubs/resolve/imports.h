// Says which imports lead nowhere: neither into the project, nor to an installed package, nor to
// the standard library.
#pragma once

#include <set>
#include <string>

#include "base/diagnostic.h"
#include "resolve/names.h"
#include "resolve/resolve_input.h"

namespace typhon::resolver {

//   import jsonn        → Cannot find module 'jsonn'  (Did you mean 'json')
// Imports inside try/except ImportError and under TYPE_CHECKING may fail and are not checked.
// `modules` are all that could be meant.
void check_imports(const model::ApiModel& model, const Names& names,
                   const std::set<std::string>& modules, const ResolveInput& input,
                   DiagnosticSink& sink);

}  // namespace typhon::resolver
