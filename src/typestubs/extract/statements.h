// The statements of a body in the order in which they run, without the `if`, `try` and `with`
// around them.
//
//   if TYPE_CHECKING:                     from a import B     [type_checking_only]
//       from a import B               →   import fast         [guarded]
//   try:                                  import slow as fast [guarded, alternative]
//       import fast
//   except ImportError:
//       import slow as fast
#pragma once

#include <optional>
#include <vector>

#include "extract/context.h"

namespace typhon {

struct Circumstances {
  bool type_checking_only = false;  // never runs
  bool guarded = false;             // inside a try that expects an ImportError
  bool alternative = false;         // an else or except branch: an earlier definition stands
};

struct Statement {
  Node node;
  Circumstances circumstances;
};

// Of a "module" or "block". Statements that surely never run are left out, and so are loops, whose
// bodies define nothing that a reader could name. Whole statements inside a syntax error are kept.
std::vector<Statement> statements_of(const Node& body, const ExtractContext& context);

}  // namespace typhon
