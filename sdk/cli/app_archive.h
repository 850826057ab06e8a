// The app's files for the runtime, in one archive: modules/app.zip.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "compile.h"

namespace typhon::cli {

// A zip of stored entries, sorted by name, all with one fixed time: the same files give the same
// bytes. Names are UTF-8. Throws std::length_error when it would be larger than 4 GB.
std::string make_zip(const std::map<std::string, std::string>& entries);

// app/<path> for every file below the source folders that Python may need, and site-packages/<path>
// for every installed file but tests, caches and hidden ones.
std::map<std::string, std::string> app_files(const CompileRequest& request,
                                             const FileSystem& files);

}  // namespace typhon::cli
