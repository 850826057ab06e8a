// ./x test --long asks for more repetitions than every run can do.
#pragma once

#include <cstdlib>

namespace typhon::test {

inline bool is_long() {
  const char* value = std::getenv("TYPHON_LONG");
  return value != nullptr && *value != '\0';
}

}  // namespace typhon::test
