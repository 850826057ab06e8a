// Whether a decorator leaves what it decorates as it is, as far as its body tells.
//
//   def log(f):                def traced(label):
//       calls.append(f)            def decorate(f):
//       return f                       @functools.wraps(f)
//                                      def wrapper(*args): …
//   yes: its argument                  return wrapper
//                                  return decorate          yes: a wrapper of the argument
#pragma once

#include "extract/context.h"

namespace typhon {

// EXPECTS: function.is("function_definition").
bool returns_argument(const Node& function, const ExtractContext& context);

}  // namespace typhon
