// What is assigned or annotated directly in a class body.
//
//   sides: int = 0          →  attribute "sides", type int, has_default, value 0
//   """How many."""            doc "How many."
//   RED = auto()            →  attribute "RED", value_text "auto()"
//   seen: ClassVar[int]     →  attribute "seen", is_class_var
//   __slots__ = ("a",)      →  nothing
#pragma once

#include "extract/definitions.h"

namespace typhon {

// `following` is the next statement, whose string documents the attribute.
void extract_attributes(const Statement& statement, const Node& following,
                        const ExtractContext& context, ClassDefinitions& out);

}  // namespace typhon
