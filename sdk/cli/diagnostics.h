// Diagnostics for people and for programs.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace typhon::cli {

enum class Colors { none, ansi };

//   src/stats.py:3:9: warning: Parameter 'x' of 'f' has no annotation, … [missing-annotation]
//     3 | def f(x): ...
//       |       ^
//     = Write 'x: …'
// Lines and columns count from one, columns in UTF-16 code units, as editors do.
std::string diagnostic_text(const Diagnostic& diagnostic, const SourceFile& source, Colors colors);

// A JSON array; positions count from zero, in UTF-16 code units, as language servers do.
//   [{"code", "severity", "path", "message", "help", "start": {"line", "character"}, "end",
//     "fixes": [{"title", "edits": [{"start", "end", "text"}]}]}]
// A diagnostic for which no edit is known has no "fixes".
std::string diagnostics_json(const std::vector<Diagnostic>& diagnostics,
                             const std::map<std::string, SourceFile>& sources);

// "1 file", "2 files"
std::string counted(std::size_t count, const char* one);

// "2 errors and 1 warning", "no problems"
std::string problem_count(const std::vector<Diagnostic>& diagnostics);

// Whether they make a command fail.
bool is_failure(const std::vector<Diagnostic>& diagnostics, bool fail_on_warnings);

}  // namespace typhon::cli
