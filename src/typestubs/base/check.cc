#include "base/check.h"

namespace typhon {

void fail_check(const char* condition, const char* file, int line, const std::string& message) {
  throw InternalError(message + " (" + condition + " at " + file + ":" + std::to_string(line) +
                      ")");
}

}  // namespace typhon
