// The words that Python keeps for itself.
#pragma once

#include <string_view>

#include "parse/syntax_kind.h"

namespace typhon {

// `identifier` when it is none; `print`, `match` and `type` are names here. EXPECTS: ASCII, not
// empty.
SyntaxKind kind_of_name(std::string_view name);

}  // namespace typhon
