// Decides what the members of an enumeration cross as, once its kind is known.
#pragma once

#include "resolve/names.h"

namespace typhon::resolver {

//   RED = "red"                → value "red"
//   HIGH = auto()              → value 2, after a 1; 4 in a Flag; "high" in a StrEnum
//   ALL = READ | WRITE         → value 3
//   POINT = (0, 0)             → no value: the class crosses by name
// Takes away what is no member, and sets Class::enum_form. `family` is the class of the standard
// library that the enumeration comes down to: "enum.StrEnum".
void decide_members(model::Class& enumeration, const std::string& family, const Names& names);

}  // namespace typhon::resolver
