// What TypeScript files have to say when a name of a Python module gets another.
#pragma once

#include <string>
#include <vector>

#include "lsp/typescript_files.h"

namespace typhon::lsp {

struct TypeScriptEdit {
  const SourceFile* source;  // its path is absolute; borrowed from TypeScriptFiles
  ByteSpan span;
  std::string text;
};

// Of the imports of one Python file, for `name` and what is made of it: Size and SizeInit. Where a
// use cannot be told from something else, the import alone changes: { mean as average }.
std::vector<TypeScriptEdit> renaming_edits(const std::vector<ImportOf>& imports,
                                           const std::string& name, const std::string& new_name);

}  // namespace typhon::lsp
