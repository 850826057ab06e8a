#include "library_files.h"

#include <algorithm>

#include "phases.h"
#include "standard_stubs.h"

namespace typhon {

namespace {

std::string path_in(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

}  // namespace

std::optional<model::Module> LibraryFiles::read(const std::string& dotted) {
  const StandardStub* stub = find_standard_stub(dotted);
  const auto found = stub == nullptr
                         ? find(dotted)
                         : Found{path_in(standard_stubs_folder, std::string(stub->path)),
                                 /*is_package=*/false};
  if (!found) return std::nullopt;
  if (auto read = reader_.read(found->path, dotted, /*is_library=*/true)) {
    return add_module(std::move(*read), known_);
  }
  model::Module folder;
  folder.name = dotted;
  folder.source = found->path;
  folder.is_package = folder.is_library = true;
  return folder;
}

std::optional<LibraryFiles::Found> LibraryFiles::find(const std::string& dotted) const {
  std::string inside = dotted;
  std::replace(inside.begin(), inside.end(), '.', '/');
  const std::size_t top = std::min(inside.find('/'), inside.size());
  const std::string in_stubs = inside.substr(0, top) + "-stubs" + inside.substr(top);
  for (const std::string& folder : site_packages_) {
    if (auto found = find_in(folder, in_stubs)) return found;
    if (auto found = find_in(folder, inside)) return found;
  }
  for (const std::string& folder : site_packages_) {
    if (files_.is_directory(path_in(folder, inside))) return Found{path_in(folder, inside), true};
  }
  return std::nullopt;
}

std::optional<LibraryFiles::Found> LibraryFiles::find_in(const std::string& folder,
                                                         const std::string& inside) const {
  const std::string path = path_in(folder, inside);
  for (const char* init : {"/__init__.pyi", "/__init__.py"}) {
    if (files_.is_file(path + init)) return Found{path + init, true};
  }
  for (const char* extension : {".pyi", ".py"}) {
    if (files_.is_file(path + extension)) return Found{path + extension, false};
  }
  return std::nullopt;
}

}  // namespace typhon
