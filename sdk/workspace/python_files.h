// The Python files of a project, tests and scripts included.
#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"

namespace typhon::workspace {

// Paths of all .py and .pyi files, but not below what is hidden, installed or generated.
std::vector<std::string> python_files(const FileSystem& project);

}  // namespace typhon::workspace
