// Where TypeScript imports and uses a name of a Python file.
#pragma once

#include <string>
#include <vector>

#include "lsp/typescript_files.h"
#include "workspace/live_project.h"

namespace typhon::lsp {

struct TypeScriptPlace {
  const SourceFile* source;  // its path is absolute; borrowed from TypeScriptFiles
  ByteSpan span;
  friend bool operator==(const TypeScriptPlace&, const TypeScriptPlace&) = default;
};

// The imports of the name that the module declares at `name`, which is one of names_at(), and of
// what is made for it: Size and SizeInit. By file and place.
std::vector<TypeScriptPlace> imports_of_name(const std::vector<ImportOf>& imports,
                                             const std::string& name);
// The same and every place where it is used. Members of classes are not found: that takes types.
std::vector<TypeScriptPlace> uses_of_name(const std::vector<ImportOf>& imports,
                                          const std::string& name);

struct Lens {
  ByteSpan span;  // of the Python name
  std::string title;
  std::vector<TypeScriptPlace> places;
};

// "imported in 2 TypeScript places" for each name of the file that is imported at all.
std::vector<Lens> lenses(workspace::LiveProject& project, const std::string& path,
                         const std::vector<ImportOf>& imports);

}  // namespace typhon::lsp
