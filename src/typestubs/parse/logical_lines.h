// A file cut into logical lines: a statement's lines up to the one where no bracket or string is
// open any more. Recovery after a syntax error takes away whole logical lines.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "parse/token.h"

namespace typhon {

struct LogicalLine {
  ByteSpan span;                 // from its first token to its last, comments not included
  std::uint32_t line_begin = 0;  // where the first of its lines begins
  std::uint32_t indent = 0;      // columns, a tab goes to the next multiple of 8
};

// Blank lines and lines with only a comment are left out. A bracket that is never closed ends
// before the next line that can only be a new statement.
std::vector<LogicalLine> logical_lines(std::string_view text);

// The statements at the top level: each with its decorators, its deeper lines and its `else` and
// the like. Together they are all of the text. `lines` are those of it.
std::vector<ByteSpan> top_level_parts(std::string_view text, const std::vector<LogicalLine>& lines);

// The tokens of a line, without newlines.
std::vector<Token> tokens_of(std::string_view text, const LogicalLine& line);

}  // namespace typhon
