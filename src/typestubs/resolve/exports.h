// Chooses what each module offers, and removes the rest.
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/diagnostic.h"
#include "resolve/names.h"

namespace typhon::resolver {

// What one module offers: each name, and where it is defined.
using Offered = std::map<std::string, Entity>;

struct Exports {
  std::map<std::string, Offered> offered;  // of the project, by module
  std::set<std::string> starred;           // those that others pass on with a star import
};

// With __all__, its names; else the public names that the module defines. A package's __init__.py
// also offers what it imports from the project with `from … import …`.
//   from .shapes import area        → ReExport{"area", "geometry.shapes", "area"}
//   from . import shapes            → ReExport{"shapes", "geometry.shapes", ""}
// Functions, variables and aliases that are not offered are removed; classes stay, with
// Class::exported false, because an offered signature may need them as types.
// Adds what the modules offer to `exports`. EXPECTS: that has all other modules.
void choose_exports(model::ApiModel& model, const Names& names, Exports& exports,
                    DiagnosticSink& sink);

}  // namespace typhon::resolver
