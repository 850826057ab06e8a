// Diagnostics in the forms that other programs show.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace typhon::cli {

// Workflow commands of GitHub Actions, one line each: annotations in a pull request.
//   ::error file=src/stats.py,line=3,col=9,endLine=3,endColumn=10,title=syntax-error::…
std::string github_annotations(const std::vector<Diagnostic>& diagnostics,
                               const std::map<std::string, SourceFile>& sources);

// A SARIF 2.1.0 log with one run, as code scanning services read it.
std::string sarif_log(const std::vector<Diagnostic>& diagnostics,
                      const std::map<std::string, SourceFile>& sources);

}  // namespace typhon::cli
