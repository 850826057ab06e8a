// The fields of a NamedTuple.
//
//   class Point(NamedTuple):
//       x: int                    →  attribute "x"
//       y: int = 0                →  attribute "y", has_default
//       origin = (0, 0)           →  attribute "origin", is_class_var: not a field
#pragma once

#include <set>
#include <string>
#include <vector>

#include "extract/context.h"

namespace typhon {

// Once all attributes are known; does nothing to other classes.
void finish_named_tuple(const ExtractContext& context, model::Class& out);

// Whether a named tuple can have a field of this name beside those that are taken. Python refuses
// keywords, what is no name, and an underscore at the beginning.
bool can_be_field(const std::string& name, const std::set<std::string>& taken);

// Reports the fields that Python refuses, and leaves them out.
void drop_invalid_fields(const ExtractContext& context, std::vector<model::Attribute>& fields);

}  // namespace typhon
