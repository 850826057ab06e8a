#include "parse/node.h"

#include <span>

namespace typhon {

namespace {

std::span<const std::uint32_t> child_indices(const TreeData& tree, const TreeNode& node) {
  return std::span(tree.children).subspan(node.first_child, node.child_count);
}

}  // namespace

template <typename Accept>
std::vector<Node> Node::select(Accept accept) const {
  std::vector<Node> result;
  if (!exists()) return result;
  for (const std::uint32_t child : child_indices(*tree_, data())) {
    if (accept(tree_->nodes[child])) result.emplace_back(tree_, child);
  }
  return result;
}

template <typename Accept>
Node Node::first(Accept accept) const {
  if (!exists()) return {};
  for (const std::uint32_t child : child_indices(*tree_, data())) {
    if (accept(tree_->nodes[child])) return {tree_, child};
  }
  return {};
}

std::string_view Node::kind() const { return exists() ? kind_text(data().kind) : ""; }

bool Node::is_named() const { return exists() && is_named_kind(data().kind); }

bool Node::is_error() const { return exists() && data().kind == SyntaxKind::error; }

bool Node::is_missing() const { return exists() && data().is_missing; }

bool Node::has_error() const { return exists() && data().has_error; }

ByteSpan Node::span() const {
  if (!exists()) return {};
  return {tree_->base + data().begin, tree_->base + data().end};
}

std::string_view Node::text() const {
  if (!exists()) return {};
  return tree_->text.substr(data().begin, data().end - data().begin);
}

Node Node::field(std::string_view name) const {
  return first([&](const TreeNode& child) { return field_text(child.field) == name; });
}

std::vector<Node> Node::children() const {
  return select([](const TreeNode&) { return true; });
}

std::vector<Node> Node::named_children() const {
  return select([](const TreeNode& child) { return is_named_kind(child.kind); });
}

std::vector<Node> Node::fields(std::string_view name) const {
  return select([&](const TreeNode& child) {
    return is_named_kind(child.kind) && field_text(child.field) == name;
  });
}

Node Node::first_named_child() const {
  return first([](const TreeNode& child) { return is_named_kind(child.kind); });
}

bool Node::has_token(std::string_view token) const {
  const Node found = first([&](const TreeNode& child) {
    return !is_named_kind(child.kind) && kind_text(child.kind) == token;
  });
  return found.exists();
}

}  // namespace typhon
