// What resolve needs beside the model.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "resolve/libraries.h"

namespace typhon {

struct ResolveInput {
  const FileSystem& files;                         // asked only whether installed modules exist
  std::vector<std::string> site_packages;          // folders with installed packages
  std::map<std::string, std::string> other_names;  // further dotted names of project modules
  resolver::Libraries& libraries;                  // asked for what types lead to
};

}  // namespace typhon
