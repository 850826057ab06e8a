// Differences that a person can read.
#pragma once

#include <string>

#include "support/files.h"

namespace typhon::test {

// A unified diff with three lines of context, or "" when the texts are equal.
std::string unified_diff(const std::string& name, const std::string& expected,
                         const std::string& actual);

// The diffs of all files that differ, and those that only one side has; "" when there are none.
std::string compare_trees(const Files& expected, const Files& actual);

}  // namespace typhon::test
