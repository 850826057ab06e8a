#include "parse/syntax_tree.h"

#include "base/check.h"
#include "parse/quick_parser.h"
#include "parse/tree_sitter.h"

namespace typhon {

struct SyntaxTree::Owned {
  std::string bytes;
  TreeData data;
};

std::optional<SyntaxTree> SyntaxTree::parse_quickly(std::string text, std::uint32_t base) {
  auto owned = std::make_shared<Owned>();
  owned->bytes = std::move(text);
  auto data = typhon::parse_quickly(owned->bytes);
  if (!data) return std::nullopt;
  owned->data = std::move(*data);
  owned->data.base = base;
  return SyntaxTree(std::move(owned));
}

SyntaxTree SyntaxTree::parse(std::string text, std::uint32_t base) {
  auto owned = std::make_shared<Owned>();
  owned->bytes = std::move(text);
  owned->data = parse_with_tree_sitter(owned->bytes);
  owned->data.base = base;
  return SyntaxTree(std::move(owned));
}

SyntaxTree SyntaxTree::joined(std::string text, const std::vector<ParsedPart>& parts) {
  auto owned = std::make_shared<Owned>();
  owned->bytes = std::move(text);
  TreeData& all = owned->data;
  all.text = owned->bytes;
  TreeNode root;
  root.end = static_cast<std::uint32_t>(all.text.size());
  root.kind = SyntaxKind::module;
  std::vector<std::uint32_t> statements;
  for (const ParsedPart& part : parts) {
    const TreeData& data = part.tree.owned_->data;
    const auto first_node = static_cast<std::uint32_t>(all.nodes.size());
    const auto first_child = static_cast<std::uint32_t>(all.children.size());
    for (TreeNode node : data.nodes) {
      node.begin += part.begin;
      node.end += part.begin;
      node.first_child += first_child;
      all.nodes.push_back(node);
    }
    for (const std::uint32_t child : data.children) all.children.push_back(first_node + child);
    const TreeNode& top = all.nodes[first_node + data.root];
    root.has_error = root.has_error || top.has_error;
    if (top.kind == SyntaxKind::module) {
      for (std::uint32_t i = 0; i < top.child_count; ++i) {
        statements.push_back(all.children[top.first_child + i]);
      }
    } else {
      statements.push_back(first_node + data.root);  // nothing but an error
    }
  }
  root.first_child = static_cast<std::uint32_t>(all.children.size());
  root.child_count = static_cast<std::uint32_t>(statements.size());
  all.children.insert(all.children.end(), statements.begin(), statements.end());
  all.root = static_cast<std::uint32_t>(all.nodes.size());
  all.nodes.push_back(root);
  return SyntaxTree(std::move(owned));
}

Node SyntaxTree::root() const { return {&owned_->data, owned_->data.root}; }

SyntaxTree parse_inside(const SourceFile& file, ByteSpan inside) {
  CHECK(inside.begin > 0, "A parsed part has no character before it");
  const std::string text = "(" + std::string(file.slice(inside)) + ")";
  if (auto tree = SyntaxTree::parse_quickly(text, inside.begin - 1)) return *tree;
  return SyntaxTree::parse(text, inside.begin - 1);
}

}  // namespace typhon
