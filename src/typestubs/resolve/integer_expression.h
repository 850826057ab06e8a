// The value of a constant expression of integers: what enumerations of bits are written with.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace typhon::resolver {

//   "READ | WRITE"  → 3, with READ 1 and WRITE 2 in `names`
//   "1 << 4"        → 16
// nullopt for anything else, also for what overflows and for text that was shortened.
std::optional<std::int64_t> evaluate_integer(const std::string& text,
                                             const std::map<std::string, std::int64_t>& names);

}  // namespace typhon::resolver
