// Attributes that __init__ gives to `self`.
//
//   def __init__(self, name: str, size):
//       self.name = name              →  attribute "name", type str
//       self.seen: set[int] = set()   →  attribute "seen", type set[int]
//       self.count = 0                →  attribute "count", inferred from all that the class's
//                                        methods assign to it; nothing when one does not tell
//       self.size = size              →  nothing: its type is not written anywhere
#pragma once

#include "extract/definitions.h"

namespace typhon {

// `statements` are the class body's. What the class body declares stands.
void extract_instance_attributes(const std::vector<Statement>& statements,
                                 const ExtractContext& context, ClassDefinitions& out);

}  // namespace typhon
