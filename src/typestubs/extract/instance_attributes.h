// Attributes that __init__ gives to `self`.
//
//   def __init__(self, name: str, size):
//       self.name = name              →  attribute "name", type str
//       self.seen: set[int] = set()   →  attribute "seen", type set[int]
//       self.size = size              →  nothing: its type is not written anywhere
#pragma once

#include "extract/definitions.h"

namespace typhon {

// Does nothing for statements other than an __init__. What the class body declares stands.
void extract_instance_attributes(const Node& statement, const ExtractContext& context,
                                 ClassDefinitions& out);

}  // namespace typhon
