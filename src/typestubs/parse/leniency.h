// Mistakes that Python refuses and the grammar lets pass: wrong indentation and Python 2.
//
//   def f():          →  "Expected an indented line after 'def'"   (at "return")
//   return 1
//   print "hello"     →  "Statement 'print' is Python 2"
#pragma once

#include <string_view>
#include <vector>

#include "parse/explain.h"
#include "parse/logical_lines.h"

namespace typhon {

// EXPECTS: `lines` are those of `text`, and the parser found no error in them.
std::vector<Explanation> find_lenient_mistakes(std::string_view text,
                                               const std::vector<LogicalLine>& lines);

}  // namespace typhon
