// Chooses what each module offers, and removes the rest.
#pragma once

#include "base/diagnostic.h"
#include "resolve/names.h"

namespace typhon::resolver {

// With __all__, its names; else the public names that the module defines. A package's __init__.py
// also offers what it imports from the project with `from … import …`.
//   from .shapes import area        → ReExport{"area", "geometry.shapes", "area"}
//   from . import shapes            → ReExport{"shapes", "geometry.shapes", ""}
// Functions, variables and aliases that are not offered are removed; classes stay, with
// Class::exported false, because an offered signature may need them as types.
void choose_exports(model::ApiModel& model, const Names& names, DiagnosticSink& sink);

}  // namespace typhon::resolver
