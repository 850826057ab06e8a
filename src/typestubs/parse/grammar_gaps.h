// Valid Python that the grammar does not know yet. It is overwritten with blanks like a syntax
// error, but nothing is reported.
//
//   class C[T = int]: …    →    class C[T      ]: …        (PEP 696, Python 3.13)
#pragma once

#include <optional>
#include <string_view>

#include "parse/logical_lines.h"

namespace typhon {

// The part of a line to take out, or nothing when the line holds no such form.
std::optional<ByteSpan> find_grammar_gap(std::string_view text, const LogicalLine& line);

}  // namespace typhon
