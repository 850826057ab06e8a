#include "library_files.h"

#include <algorithm>

#include "base/diagnostic.h"
#include "extract/extract.h"
#include "standard_stubs.h"

namespace typhon {

namespace {

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

}  // namespace

std::optional<model::Module> LibraryFiles::read(const std::string& dotted) {
  if (const StandardStub* stub = find_standard_stub(dotted)) {
    const std::string path = joined(standard_stubs_folder, std::string(stub->path));
    const bool is_package = path.ends_with("/__init__.pyi");
    return extract_library(path, std::string(stub->text), dotted, is_package);
  }
  const auto found = find(dotted);
  if (!found) return std::nullopt;
  if (auto text = files_.read(found->path)) {
    return extract_library(found->path, std::move(*text), dotted, found->is_package);
  }
  model::Module folder;
  folder.name = dotted;
  folder.source = found->path;
  folder.is_package = folder.is_library = true;
  return folder;
}

model::Module LibraryFiles::extract_library(std::string path, std::string text,
                                            const std::string& name, bool is_package) {
  known_.module_sources[name] = path;
  const SourceFile& source =
      known_.sources.emplace(path, SourceFile(path, std::move(text))).first->second;
  DiagnosticSink not_ours;  // nobody here can mend a dependency
  model::Module module = extract(source, name, is_package, not_ours);
  module.is_library = true;
  if (!module.all_references.empty()) module.all.reset();  // public names are near enough
  module.all_references.clear();
  add_overlay(module, files_, known_);
  return module;
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
    if (files_.is_directory(joined(folder, inside))) return Found{joined(folder, inside), true};
  }
  return std::nullopt;
}

std::optional<LibraryFiles::Found> LibraryFiles::find_in(const std::string& folder,
                                                         const std::string& inside) const {
  const std::string path = joined(folder, inside);
  for (const char* init : {"/__init__.pyi", "/__init__.py"}) {
    if (files_.is_file(path + init)) return Found{path + init, true};
  }
  for (const char* extension : {".pyi", ".py"}) {
    if (files_.is_file(path + extension)) return Found{path + extension, false};
  }
  return std::nullopt;
}

}  // namespace typhon
