// What the condition of an `if` is known to be where the code will run: CPython 3.13 in wasm.
//
//   if sys.version_info >= (3, 9):     →  yes
//   if sys.platform == "win32":        →  no
//   if TYPE_CHECKING:                  →  type_checking
//   if HAS_NUMPY:                      →  unknown
#pragma once

#include "extract/context.h"

namespace typhon {

enum class Truth {
  no,
  yes,
  unknown,
  type_checking,      // only for type checkers
  not_type_checking,  // only at run time
};

Truth evaluate_condition(const Node& condition, const ExtractContext& context);

}  // namespace typhon
