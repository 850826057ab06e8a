// What is wrong with a line that the parser does not understand, in words.
//
//   def f() -> int        →  "Missing ':' at the end of 'def'"      (behind "int")
//   x = (1, 2             →  "Bracket '(' is never closed"          (at "(")
//   name = "Ada           →  "String is not closed"
//   if x = 3:             →  "'=' assigns …"
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parse/logical_lines.h"

namespace typhon {

struct Explanation {
  ByteSpan span;
  std::string message;
  std::string help;
};

// Nothing when the line looks fine: the mistake is in another one, or beyond this function.
std::optional<Explanation> explain_line(std::string_view text, const LogicalLine& line);

}  // namespace typhon
