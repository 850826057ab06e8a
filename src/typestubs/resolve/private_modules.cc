#include "resolve/private_modules.h"

#include <algorithm>

namespace typhon::resolver {

bool is_private_module(const std::string& name) {
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    const std::string part = name.substr(begin, end - begin);
    if (part.starts_with("_") && !part.ends_with("__")) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace typhon::resolver
