#include "parse/walk.h"

#include "parse/node_access.h"

namespace typhon {

void walk(const Node& root, const std::function<bool(const Node&)>& enter) {
  if (!root || !enter(root)) return;
  Cursor cursor(root);
  int depth = 0;
  bool descend = true;
  for (;;) {
    if (descend && cursor.to_first_child()) {
      ++depth;
    } else {
      while (depth > 0 && !cursor.to_next_sibling()) {
        cursor.to_parent();
        --depth;
      }
      if (depth == 0) return;
    }
    descend = enter(cursor.node());
  }
}

bool begins_scope(const Node& node) {
  return node.is("function_definition") || node.is("class_definition") || node.is("lambda");
}

}  // namespace typhon
