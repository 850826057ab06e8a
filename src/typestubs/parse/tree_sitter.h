// Any text to a syntax tree, by tree-sitter: it never fails, what it does not understand becomes
// error nodes. The only file that knows tree-sitter is tree_sitter.cc.
#pragma once

#include <string_view>

#include "parse/tree_data.h"

namespace typhon {

TreeData parse_with_tree_sitter(std::string_view text);

}  // namespace typhon
