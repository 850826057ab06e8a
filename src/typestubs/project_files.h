// Which files of a project matter: to the compiler, and to the app at run time.
#pragma once

#include <string>
#include <vector>

#include "compile.h"

namespace typhon {

// The source folder of the request that holds `path`: the innermost, when one is in another.
// EXPECTS: there is one.
std::string source_folder_of(const std::string& path, const CompileRequest& request);

// Whether `text` matches the whole of fnmatch's `pattern`: * (also over "/"), ? and [a-z], [!a].
bool matches_pattern(const std::string& pattern, const std::string& text);

}  // namespace typhon
