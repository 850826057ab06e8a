// One node of a syntax tree, as a value.
// Hides tree-sitter: no folder but parse/ includes tree_sitter/api.h.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace typhon {

// What all nodes of a tree share. Owned by the SyntaxTree.
struct TreeText {
  std::string_view parsed;  // the bytes that were parsed
  std::uint32_t base = 0;   // their byte offset in the source file
};

// Borrows from the SyntaxTree it comes from. A default-made node is null: it does not exist, its
// kind and text are empty and so are its children, so chains of field() need no checks between.
class Node {
 public:
  Node() = default;

  bool exists() const { return text_ != nullptr; }
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
  std::vector<Node> children() const;                     // every token
  std::vector<Node> named_children() const;               // without punctuation and comments
  std::vector<Node> fields(std::string_view name) const;  // each child that has this field name
  Node first_named_child() const;                         // comments are skipped; null when none
  bool has_token(std::string_view token) const;           // a direct child such as "async"

  friend bool operator==(const Node& a, const Node& b) { return a.id_ == b.id_; }

 private:
  friend struct NodeAccess;  // parse/node.cc, parse/syntax_tree.cc

  // The same parts as tree-sitter's TSNode.
  std::array<std::uint32_t, 4> context_{};
  const void* id_ = nullptr;
  const void* tree_ = nullptr;
  const TreeText* text_ = nullptr;
};

}  // namespace typhon
