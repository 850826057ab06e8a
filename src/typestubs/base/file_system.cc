#include "base/file_system.h"

#include <set>

namespace typhon {

namespace {

std::string directory_prefix(const std::string& path) { return path.empty() ? "" : path + "/"; }

}  // namespace

std::optional<std::string> MemoryFileSystem::read(const std::string& path) const {
  const auto file = files_.find(path);
  if (file == files_.end()) return std::nullopt;
  return file->second;
}

bool MemoryFileSystem::is_file(const std::string& path) const { return files_.contains(path); }

// A directory is whatever some file lies in; the root is one even without files.
bool MemoryFileSystem::is_directory(const std::string& path) const {
  const std::string prefix = directory_prefix(path);
  const auto file = files_.lower_bound(prefix);
  return path.empty() || (file != files_.end() && file->first.starts_with(prefix));
}

std::vector<std::string> MemoryFileSystem::list(const std::string& path) const {
  const std::string prefix = directory_prefix(path);
  std::set<std::string> names;
  for (auto file = files_.lower_bound(prefix); file != files_.end(); ++file) {
    if (!file->first.starts_with(prefix)) break;
    const std::string rest = file->first.substr(prefix.size());
    names.insert(rest.substr(0, rest.find('/')));
  }
  return {names.begin(), names.end()};
}

}  // namespace typhon
