// Unions in the one form that the later phases know: flat, without repetition, None last.
#pragma once

#include <vector>

#include "model/type_expr.h"

namespace typhon::resolver {

// `unknown` takes all others in. One member that remains is the result itself.
// EXPECTS: at least one member, all of the meant kinds.
model::TypeExpr union_of(std::vector<model::TypeExpr> members, ByteSpan span);

// Equal but for the place where they are written.
bool is_same_type(const model::TypeExpr& a, const model::TypeExpr& b);

}  // namespace typhon::resolver
