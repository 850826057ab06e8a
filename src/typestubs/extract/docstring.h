// Docstrings, as inspect.getdoc gives them.
//
//   def f():                     "Area in m².
//       """Area in m².
//                           →    Negative widths are refused."
//       Negative widths
//       are refused."""
#pragma once

#include <string>
#include <string_view>

#include "parse/node.h"

namespace typhon {

// The docstring of a module, class or function body, dedented (PEP 257); "" when there is none.
std::string docstring_of(const Node& body);

// The docstring in one statement, such as the string below an attribute; "" when it is another one.
std::string docstring_in(const Node& statement);

// Indentation common to all lines but the first is removed, and blank lines at both ends.
std::string dedent(std::string_view text);

}  // namespace typhon
