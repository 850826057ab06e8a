// One node of a syntax tree, as a value.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "parse/tree_data.h"

namespace typhon {

// Borrows from the SyntaxTree it comes from. A default-made node is null: it does not exist, its
// kind and text are empty and so are its children, so chains of field() need no checks between.
class Node {
 public:
  Node() = default;
  Node(const TreeData* tree, std::uint32_t index) : tree_(tree), index_(index) {}

  bool exists() const { return tree_ != nullptr; }
  explicit operator bool() const { return exists(); }

  // The grammar's name: "function_definition", or the token itself for punctuation: "async".
  std::string_view kind() const;
  bool is(std::string_view kind) const { return exists() && this->kind() == kind; }
  bool is_named() const;
  bool is_error() const;
  bool is_missing() const;  // the parser supposed a token that is not in the text
  bool has_error() const;   // here or anywhere below

  ByteSpan span() const;  // in the source file
  std::string_view text() const;

  Node field(std::string_view name) const;                // null when absent
  std::vector<Node> children() const;                     // every token, but no comments
  std::vector<Node> named_children() const;               // without punctuation and comments
  std::vector<Node> fields(std::string_view name) const;  // each child that has this field name
  Node first_named_child() const;                         // null when none
  bool has_token(std::string_view token) const;           // a direct child such as "async"

  friend bool operator==(const Node& a, const Node& b) = default;

 private:
  const TreeNode& data() const { return tree_->nodes[index_]; }
  template <typename Accept>
  std::vector<Node> select(Accept accept) const;
  template <typename Accept>
  Node first(Accept accept) const;

  const TreeData* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

}  // namespace typhon
