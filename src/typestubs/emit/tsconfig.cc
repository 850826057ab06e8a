#include "emit/tsconfig.h"

namespace typhon {

std::string emit_tsconfig() {
  return R"({
  "compilerOptions": {
    "allowArbitraryExtensions": true,
    "rootDirs": ["..", "./types"]
  }
}
)";
}

}  // namespace typhon
