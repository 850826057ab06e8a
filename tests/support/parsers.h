// Holds the quick parser against tree-sitter.
#pragma once

#include <string>
#include <string_view>

namespace typhon::test {

enum class Agreement { same, gave_up, different };

struct Comparison {
  Agreement agreement = Agreement::same;
  std::string difference;  // the first one: both nodes and where they are
  bool tree_sitter_failed = false;
};

// Both trees of a text, node by node: kinds, fields, places. Left out are three constructs that
// tree-sitter is known to misread although it is sure of them (its tree, then ours):
//   f(*self.a)        (*self).a              *(self.a)
//   type(x).y = 1     the alias `type (x).y = 1`
//   r"\\"             a string whose end begins inside its content
Comparison compare_parsers(std::string_view text);

}  // namespace typhon::test
