// Whether the generated folder holds what a build would write.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace typhon::cli {

struct StaleFile {
  std::string path;  // relative to the project
  const char* why;   // "is missing", "is outdated", "is made by nothing any more"
};

// `files` are those of a build, by path below .typhon. Texts are compared by what they mean:
// blanks, line ends, the kind of quotes, semicolons and final commas do not count, as formatters
// choose them.
std::vector<StaleFile> find_stale_files(const std::map<std::string, std::string>& files,
                                        const FileSystem& project);

}  // namespace typhon::cli
