// Unions in the one form that the later phases know: flat, without repetition, None last.
#pragma once

#include <vector>

#include "model/type_expr.h"

namespace typhon::model {

// `unknown` takes all others in, `never` adds nothing. One member that remains is the result
// itself. EXPECTS: at least one member, all of the meant kinds.
TypeExpr union_of(std::vector<TypeExpr> members, ByteSpan span);

// Equal but for the place where they are written.
bool is_same_type(const TypeExpr& a, const TypeExpr& b);

}  // namespace typhon::model
