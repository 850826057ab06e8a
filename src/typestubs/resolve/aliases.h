// Tells type aliases from variables, and keeps them for the passes that expand them.
#pragma once

#include <map>

#include "resolve/names.h"

namespace typhon::resolver {

using Aliases = ClassTable<model::TypeAlias>;

//   Ids = list[int]         stays an alias
//   measure = area          area is a function: becomes a variable without a type
void separate_aliases(model::ApiModel& model, const Names& names);

// Adds a copy of every alias of every module, by module and name.
void collect_aliases(const model::ApiModel& model, Aliases& aliases);

}  // namespace typhon::resolver
