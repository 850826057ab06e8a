// A syntax tree as two flat arrays: what both parsers make, and what Node reads.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parse/syntax_kind.h"

namespace typhon {

struct TreeNode {
  std::uint32_t begin = 0;  // byte offsets in the parsed text, half-open
  std::uint32_t end = 0;
  std::uint32_t first_child = 0;  // into TreeData::children
  std::uint32_t child_count = 0;
  SyntaxKind kind = SyntaxKind::error;
  SyntaxField field = SyntaxField::none;  // what its parent calls it
  bool is_missing = false;                // supposed by the parser, not in the text
  bool has_error = false;                 // an error or a supposed token, here or below
};

struct TreeData {
  std::vector<TreeNode> nodes;
  std::vector<std::uint32_t> children;  // indices into nodes; each node's stand together, in order
  std::uint32_t root = 0;               // index into nodes

  std::string_view text;   // the bytes that were parsed
  std::uint32_t base = 0;  // their byte offset in the source file
};

}  // namespace typhon
