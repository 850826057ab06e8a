#include "support/parsers.h"

#include <utility>
#include <vector>

#include "parse/quick_parser.h"
#include "parse/tree_sitter.h"

namespace typhon::test {

namespace {

std::string describe(const TreeData& tree, const TreeNode& node) {
  std::string text = std::string(kind_text(node.kind)) + " " + std::to_string(node.begin) + "-" +
                     std::to_string(node.end);
  if (node.field != SyntaxField::none) text = std::string(field_text(node.field)) + ": " + text;
  const std::string_view source = tree.text.substr(node.begin, node.end - node.begin);
  return text + " '" + std::string(source.substr(0, 60)) + "'";
}

bool is_misread(const TreeData& tree, const TreeNode& ours, const TreeNode& theirs) {
  const std::string_view text = tree.text.substr(ours.begin, ours.end - ours.begin);
  if (ours.kind == SyntaxKind::string) return text.find('\\') != text.npos;
  if (theirs.kind == SyntaxKind::type_alias_statement) return text.starts_with("type");
  return text.starts_with("*");
}

}  // namespace

Comparison compare_parsers(std::string_view text) {
  const TreeData theirs = parse_with_tree_sitter(text);
  const auto ours = parse_quickly(text);
  Comparison result;
  result.tree_sitter_failed = theirs.nodes[theirs.root].has_error;
  if (!ours) {
    result.agreement = Agreement::gave_up;
    return result;
  }
  if (result.tree_sitter_failed) {
    result.agreement = Agreement::different;
    result.difference = "tree-sitter found an error where the quick parser did not";
    return result;
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> waiting;
  const auto push_children = [&](const TreeNode& a, const TreeNode& b) {
    for (std::uint32_t i = 0; i < a.child_count; ++i) {
      waiting.emplace_back(ours->children[a.first_child + i], theirs.children[b.first_child + i]);
    }
  };
  waiting.emplace_back(ours->root, theirs.root);
  while (!waiting.empty()) {
    const auto [a_index, b_index] = waiting.back();
    waiting.pop_back();
    const TreeNode& a = ours->nodes[a_index];
    const TreeNode& b = theirs.nodes[b_index];
    const bool is_root = a_index == ours->root;  // blanks around it count for one parser only
    const bool same_place = is_root || (a.begin == b.begin && a.end == b.end);
    const bool same =
        same_place && a.kind == b.kind && a.field == b.field && a.child_count == b.child_count;
    if (same && a.kind != SyntaxKind::string) {
      push_children(a, b);
    } else if (!same && !is_misread(*ours, a, b)) {
      result.agreement = Agreement::different;
      result.difference = "quick: " + describe(*ours, a) + "\ntree-sitter: " + describe(theirs, b);
      return result;
    } else if (same && a.child_count > 0) {
      // A string: compared as a whole where an escape may be misread.
      const std::string_view whole = ours->text.substr(a.begin, a.end - a.begin);
      if (whole.find('\\') == whole.npos) push_children(a, b);
    }
  }
  return result;
}

}  // namespace typhon::test
