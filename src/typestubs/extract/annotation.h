// Annotations, as written; resolve finds out what they mean.
//
//   Optional[int]              →  name "Optional", args: name "int"
//   int | None                 →  written_union: name "int", value None
//   "list[Node]"               →  name "list", args: name "Node"   (spans inside the string)
//   Literal["a", -1]           →  name "Literal", args: value "a", value -1
//   Annotated[int, "bigint"]   →  name "Annotated", args: name "int", value "bigint"
//   Callable[[X], Y]           →  name "Callable", args: expr_list of name "X", name "Y"
//   *Ts                        →  unpacked: name "Ts"
//   f(x)                       →  unsupported "f(x)"
#pragma once

#include "extract/context.h"

namespace typhon {

// The type that an annotation or a type expression is; TypeKind::missing for a null node.
model::TypeExpr extract_type(const Node& annotation, const ExtractContext& context);

// Whether an assigned value may be meant as a type: a dotted name, a subscript of one or a union
// of those.
bool may_be_type(const Node& value);

}  // namespace typhon
