#include "workspace/python_files.h"

#include <set>

namespace typhon::workspace {

namespace {

void look_into(const std::string& folder, const FileSystem& files,
               std::vector<std::string>& found) {
  static const std::set<std::string> skipped = {"node_modules", "dist", "build",
                                                "__pycache__",  "venv", "env"};
  for (const std::string& name : files.list(folder)) {
    const std::string path = folder.empty() ? name : folder + "/" + name;
    if (name.ends_with(".py") || name.ends_with(".pyi")) {
      found.push_back(path);
    } else if (!name.starts_with(".") && !skipped.contains(name) && files.is_directory(path) &&
               !files.is_file(path + "/pyproject.toml")) {  // another project
      look_into(path, files, found);
    }
  }
}

}  // namespace

std::vector<std::string> python_files(const FileSystem& project) {
  std::vector<std::string> found;
  look_into("", project, found);
  return found;
}

}  // namespace typhon::workspace
