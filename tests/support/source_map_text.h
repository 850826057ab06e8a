// Source maps decoded into text that a reviewer can read.
#pragma once

#include <string>

namespace typhon::test {

// One line for each name that the map leads from, with lines and columns from one, columns in
// UTF-16 code units:
//   3:24-28 summarize → ../../../src/stats.py 3:5-9
// The first line is the segment at the file's beginning. It reads the map as an editor would and
// knows nothing of how it was made. Throws std::runtime_error for a map that is not well formed.
std::string describe_source_map(const std::string& map, const std::string& generated);

}  // namespace typhon::test
