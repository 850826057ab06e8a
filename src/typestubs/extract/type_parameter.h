// Type variables: what stands for a type that callers choose.
//
//   T = TypeVar("T", bound=Shape)     →  TypeParameter "T", bound Shape
//   A = TypeVar("A", str, bytes)      →  TypeParameter "A", constraints str, bytes
//   P = ParamSpec("P")                →  TypeParameter "P", kind parameters
//   def f[T: Shape = Circle, *Ts]     →  "T", bound Shape, default Circle; "Ts", kind tuple
#pragma once

#include <optional>
#include <vector>

#include "extract/variable.h"

namespace typhon {

// What the brackets of `def f[T]`, `class C[T]` or `type X[T]` declare; a null node declares none.
std::vector<model::TypeParameter> type_parameters_of(const Node& type_parameter_list,
                                                     const ExtractContext& context);

// The type variable that an assignment makes, or nothing when it makes none.
std::optional<model::TypeParameter> assigned_type_variable(const AssignedName& assigned,
                                                           const ExtractContext& context);

}  // namespace typhon
