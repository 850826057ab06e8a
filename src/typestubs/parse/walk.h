// Visits the nodes of a tree without recursion, so that no source text is too deep for the stack.
#pragma once

#include <functional>

#include "parse/node.h"

namespace typhon {

// Calls `enter` for `root` and everything below it in source order, tokens included. The children
// of a node are visited only when `enter` answers true for it.
void walk(const Node& root, const std::function<bool(const Node&)>& enter);

// A function, lambda or class: names and `yield` inside it are its own.
bool begins_scope(const Node& node);

}  // namespace typhon
