#include "module_files.h"

#include <algorithm>
#include <set>

#include "emit/paths.h"
#include "project_files.h"

namespace typhon {

namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::string dotted(std::string path) {
  std::replace(path.begin(), path.end(), '/', '.');
  return path;
}

// A path below `folder` as a module name: "geometry/__init__.py" → "geometry".
std::string module_name(const std::string& path, const std::string& folder) {
  std::string inside = python_path(path).substr(folder.empty() ? 0 : folder.size() + 1);
  inside.resize(inside.size() - std::string_view(".py").size());
  constexpr std::string_view init = "/__init__";
  if (inside.ends_with(init)) inside.resize(inside.size() - init.size());
  return dotted(inside);
}

bool is_package_folder(const std::string& folder, const FileSystem& files) {
  return files.is_file(folder + "/__init__.py") || files.is_file(folder + "/__init__.pyi");
}

// The nearest folder above the file, at or below the root, that is not a package itself.
std::string import_folder(const std::string& path, const std::string& root,
                          const FileSystem& files) {
  std::string folder = folder_of(path);
  while (folder != root && is_package_folder(folder, files)) folder = folder_of(folder);
  return folder;
}

}  // namespace

Project find_modules(const CompileRequest& request, const FileSystem& files, DiagnosticSink& sink) {
  Project project;
  std::map<std::string, ModuleFile> by_name;
  std::set<std::string> further_paths;
  for (const std::string& root : request.sources) project.paths.push_back(root);
  for (const std::string& path : find_python_files(request, files)) {
    const std::string root = source_folder_of(path, request);
    const std::string folder = import_folder(path, root, files);
    ModuleFile file{path, module_name(path, folder), folder};
    if (file.name == "__init__") continue;  // a source folder is no package
    if (folder != root) {
      further_paths.insert(folder);
      project.other_names.emplace(module_name(path, root), file.name);
    }
    const auto [known, is_new] = by_name.emplace(file.name, file);
    if (is_new) continue;
    sink.add(
        Code::duplicate_export, path, {},
        "Module '" + file.name + "' is also defined by '" + known->second.path + "', which is used",
        "Rename one of the two files, or exclude it in pyproject.toml");
  }
  for (const std::string& folder : further_paths) {
    const auto& paths = project.paths;
    if (std::find(paths.begin(), paths.end(), folder) == paths.end()) {
      project.paths.push_back(folder);
    }
  }
  for (auto& [name, file] : by_name) project.modules.push_back(std::move(file));
  return project;
}

}  // namespace typhon
