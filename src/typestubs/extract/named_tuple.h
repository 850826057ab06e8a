// The fields of a NamedTuple.
//
//   class Point(NamedTuple):
//       x: int                    →  attribute "x"
//       y: int = 0                →  attribute "y", has_default
//       origin = (0, 0)           →  attribute "origin", is_class_var: not a field
#pragma once

#include "extract/context.h"

namespace typhon {

// Once all attributes are known; does nothing to other classes.
void finish_named_tuple(const ExtractContext& context, model::Class& out);

}  // namespace typhon
