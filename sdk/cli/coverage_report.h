// The coverage report for people and for programs.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/source.h"
#include "coverage.h"

namespace typhon::cli {

//   src/stats.py: 4 exports, 3 typed
//     7:15 mean(values): Parameter 'values' of 'mean' has no annotation, … [missing-annotation]
//   typhon check: 3 of 4 exports are typed (75.0 %), 1 unknown
// Lines and columns count from one, columns in UTF-16 code units.
std::string coverage_text(const std::vector<FileCoverage>& files,
                          const std::map<std::string, SourceFile>& sources);

// {"exports", "typed", "files": [{"path", "exports", "typed", "unknown": [
//   {"name", "start": {"line", "character"}, "code", "message", "help"}]}]}
// Positions count from zero, in UTF-16 code units.
std::string coverage_json(const std::vector<FileCoverage>& files,
                          const std::map<std::string, SourceFile>& sources);

}  // namespace typhon::cli
