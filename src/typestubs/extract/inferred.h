// The type of a value that is written out, for constants without an annotation.
//
//   ["a", "b"]              →  list of value "a", value "b"
//   f"{x}.py"               →  str
//   Point(1, 2)             →  name "Point": an instance of it, if it is a class
//   Color.RED               →  unsupported "Color.RED": a member of it, if it is an enumeration
//   2 * 60 if FAST else "x" →  written_union of integer, str
#pragma once

#include "extract/context.h"

namespace typhon {

// Missing when the value does not tell. The kinds are the meant ones but for what is shown above,
// which resolve looks up; items of a list, set or tuple are its args, each with its own type, and
// those of a dictionary its keys and values by turns.
model::TypeExpr inferred_type(const Node& value);

// Whether the value has to tell: there is no annotation, or a mere Final or ClassVar.
bool is_left_to_value(const model::TypeExpr& annotation, const ExtractContext& context);

// Whether nobody may assign to what has it: Final, Final[int], ClassVar[Final[int]].
bool is_final(const model::TypeExpr& annotation, const ExtractContext& context);

}  // namespace typhon
