// Which modules a project has, by its files.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compile.h"

namespace typhon {

// A module to compile: where its source is, and what it is called.
struct ModuleFile {
  std::string path;
  std::string name;    // "geometry.shapes"
  std::string folder;  // the folder of sys.path that its name begins in
};

struct Project {
  std::vector<ModuleFile> modules;                 // sorted by name, names are unique
  std::vector<std::string> paths;                  // sys.path
  std::map<std::string, std::string> other_names;  // further dotted names
};

Project find_modules(const CompileRequest& request, const FileSystem& files, DiagnosticSink& sink);

}  // namespace typhon
