// Suggests the name that was probably meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace typhon {

// Returns the candidate that is fewest typing errors away from `name`, the first of equals, or ""
// when all are too far: more than a third of the name's length.
std::string closest_name(std::string_view name, const std::vector<std::string>& candidates);

// "Did you mean 'x'" or "" when nothing is close.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates);

// The change that puts `name` there; none when it is "".
std::vector<Fix> replacement(ByteSpan span, const std::string& name);

}  // namespace typhon
