// Somebody else's Python through the whole compiler, and every fault that can be seen in what comes
// out of it.
#pragma once

#include <string>
#include <vector>

#include "compile.h"
#include "support/files.h"

namespace typhon::test {

struct Trial {
  CompileResult result;
  std::size_t files = 0, lines = 0, bytes = 0;  // of the files that were read, libraries included
  std::size_t quick = 0;                        // files that the quick parser did not give up
  std::vector<std::string> faults;              // parsers that disagree, maps that lead astray
};

Trial try_compiler(const CompileRequest& request, const Files& files);

// Writes the declarations to `folder`/types.
void write_declarations(const CompileResult& result, const std::string& folder);

}  // namespace typhon::test
