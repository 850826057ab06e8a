// What a value that is written out means as a type.
#pragma once

#include <optional>

#include "resolve/meaning.h"

namespace typhon::resolver {

//   list of value "a", value 1     → list[union_of[str, integer]]
//   name "Point"                   → class_ref geometry.Point
//   name "len"                     → nullopt: not a class
// `inferred` is of the kinds of extract/inferred.h.
std::optional<model::TypeExpr> meant_inferred(const model::TypeExpr& inferred,
                                              const MeaningContext& context);

// The type of a literal: a large int is a bigint.
model::TypeExpr type_of_value(const model::LiteralValue& value, ByteSpan span);

}  // namespace typhon::resolver
