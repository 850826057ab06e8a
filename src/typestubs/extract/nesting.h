// Where extract gives up on nested source: expressions, conditions and blocks deeper than this are
// left out, so that no source can overflow the stack.
#pragma once

namespace typhon {

inline constexpr int deepest_nesting = 64;

}  // namespace typhon
