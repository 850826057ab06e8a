// Import statements, one model::Import for each name that they bind.
//
//   import a.b as c        →  module "a.b",           as "c"
//   import a.b             →  module "a.b",           as ""   (binds "a")
//   from ..x import y      →  module "x", level 2, name "y", as "y"
//   from . import *        →  module "",  level 1, name "*"
//   from __future__ …      →  nothing
#pragma once

#include <vector>

#include "extract/statements.h"

namespace typhon {

void extract_imports(const Statement& statement, std::vector<model::Import>& out);

}  // namespace typhon
