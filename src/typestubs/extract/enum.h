// Members of enumerations. They are attributes with a value like any other; only what hides the
// value is undone here.
//
//   RED = member(1)          →  attribute "RED", value 1
//   helper = nonmember(f)    →  attribute "helper", is_class_var: no member
#pragma once

#include "extract/context.h"

namespace typhon {

void read_enum_member(const Node& value, const ExtractContext& context, model::Attribute& out);

}  // namespace typhon
