#include "parse/walk.h"

#include <vector>

namespace typhon {

void walk(const Node& root, const std::function<bool(const Node&)>& enter) {
  std::vector<Node> waiting;  // the next one last
  if (root) waiting.push_back(root);
  while (!waiting.empty()) {
    const Node node = waiting.back();
    waiting.pop_back();
    if (!enter(node)) continue;
    const std::vector<Node> children = node.children();
    waiting.insert(waiting.end(), children.rbegin(), children.rend());
  }
}

bool begins_scope(const Node& node) {
  return node.is("function_definition") || node.is("class_definition") || node.is("lambda");
}

}  // namespace typhon
