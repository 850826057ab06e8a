// The bridge between Node and tree-sitter's TSNode, for the sources of parse/ only.
#pragma once

#include <tree_sitter/api.h>

#include <algorithm>
#include <iterator>

#include "parse/node.h"

namespace typhon {

struct NodeAccess {
  static Node wrap(TSNode raw, const TreeText* text) {
    Node node;
    if (ts_node_is_null(raw)) return node;
    std::copy(std::begin(raw.context), std::end(raw.context), node.context_.begin());
    node.id_ = raw.id;
    node.tree_ = raw.tree;
    node.text_ = text;
    return node;
  }

  // EXPECTS: node.exists().
  static TSNode unwrap(const Node& node) {
    TSNode raw{};
    std::copy(node.context_.begin(), node.context_.end(), std::begin(raw.context));
    raw.id = node.id_;
    raw.tree = static_cast<const TSTree*>(node.tree_);
    return raw;
  }

  static const TreeText* text(const Node& node) { return node.text_; }
};

// A cursor that is deleted with its scope.
class Cursor {
 public:
  explicit Cursor(const Node& node)
      : text_(NodeAccess::text(node)), cursor_(ts_tree_cursor_new(NodeAccess::unwrap(node))) {}
  ~Cursor() { ts_tree_cursor_delete(&cursor_); }
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;

  Node node() const { return NodeAccess::wrap(ts_tree_cursor_current_node(&cursor_), text_); }
  const char* field_name() const { return ts_tree_cursor_current_field_name(&cursor_); }
  bool to_first_child() { return ts_tree_cursor_goto_first_child(&cursor_); }
  bool to_next_sibling() { return ts_tree_cursor_goto_next_sibling(&cursor_); }
  bool to_parent() { return ts_tree_cursor_goto_parent(&cursor_); }

 private:
  const TreeText* text_;
  TSTreeCursor cursor_;
};

}  // namespace typhon
