// Renaming what a module of a project defines, in all Python of the project: its own uses, imports
// of it, what passes it on, members of the imported module, quoted annotations, __all__.
// Members of classes are not for us: who has them is known to Python's own language servers.
#pragma once

#include <map>
#include <set>
#include <stdexcept>
#include <string>

#include "workspace/live_project.h"

namespace typhon::workspace {

struct Renaming {
  std::string name;  // as it was
  struct File {
    SourceFile source;
    std::set<ByteSpan> places;
  };
  std::map<std::string, File> files;  // by path relative to the project
  std::set<std::string> offered_by;   // the Python files that TypeScript may import the name from
};

// Says what is in the way.
class CannotRename : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// What would be renamed at a place of a file; nullopt when that is nothing of ours.
std::optional<ByteSpan> renamed_at(LiveProject& project, const std::string& path, std::uint32_t at);

// Every place that `new_name` has to be written at. Throws CannotRename.
Renaming rename_at(LiveProject& project, const std::string& path, std::uint32_t at,
                   const std::string& new_name);

}  // namespace typhon::workspace
