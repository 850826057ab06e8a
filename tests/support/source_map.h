// Source maps read as an editor would read them, by code that knows nothing of how they were made.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/source.h"

namespace typhon::test {

// One name that a map leads from. Columns are UTF-16 code units, all counts begin with 0.
struct MappedName {
  std::uint32_t line = 0, begin = 0, end = 0;  // in the generated text
  std::string text;                            // there
  std::string source;                          // as written in the map: "../../../src/a.py"
  std::uint32_t source_line = 0, source_begin = 0, source_end = 0;
};

struct DecodedMap {
  std::string source;  // where the first segment, at the very beginning, leads to
  std::vector<MappedName> names;
};

// Throws std::runtime_error for a map that is not well formed.
DecodedMap decode_source_map(const std::string& map, const std::string& generated);

// One line for each name that the map leads from, with lines and columns from one:
//   3:24-28 summarize → ../../../src/stats.py 3:5-9
// The first line is the segment at the file's beginning.
std::string describe_source_map(const std::string& map, const std::string& generated);

// What is wrong with the map of .typhon/types/<…>: a name that leads to another one, and a declared
// name, member or parameter that leads nowhere. `sources` are by path in the project.
std::vector<std::string> source_map_faults(const std::string& path, const std::string& map,
                                           const std::string& generated,
                                           const std::map<std::string, SourceFile>& sources);

// The text between two columns of a line, in UTF-16 code units.
std::string text_between(const SourceFile& file, std::uint32_t line, std::uint32_t begin,
                         std::uint32_t end);

}  // namespace typhon::test
