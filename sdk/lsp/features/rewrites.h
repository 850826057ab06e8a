// What can be done about a definition that has nothing wrong with it.
//
//   __all__ = ["mean"]           →  __all__ = ["mean", "total"]        with the cursor at `total`
//
//   class Size:                  →  @dataclass
//       def __init__(self, w: int):   class Size:
//           self.w = w                    w: int
#pragma once

#include <vector>

#include "lsp/features/actions.h"

namespace typhon::lsp {

// For the module's own function, class or variable whose name is at `at`: to add it to __all__ when
// there is one without it; to make a dataclass, which crosses by value, of a class that only keeps
// what it was made with.
std::vector<Action> rewrites(const SourceFile& source, std::uint32_t at);

}  // namespace typhon::lsp
