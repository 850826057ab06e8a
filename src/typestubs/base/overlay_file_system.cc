#include "base/overlay_file_system.h"

#include <set>

namespace typhon {

namespace {

std::string folder_prefix(const std::string& path) { return path.empty() ? "" : path + "/"; }

}  // namespace

std::optional<std::string> OverlayFileSystem::read(const std::string& path) const {
  const auto text = texts_.find(path);
  return text != texts_.end() ? text->second : below_.read(path);
}

bool OverlayFileSystem::is_file(const std::string& path) const {
  return texts_.contains(path) || below_.is_file(path);
}

bool OverlayFileSystem::is_directory(const std::string& path) const {
  const std::string prefix = folder_prefix(path);
  const auto text = texts_.lower_bound(prefix);
  return (text != texts_.end() && text->first.starts_with(prefix)) || below_.is_directory(path);
}

std::vector<std::string> OverlayFileSystem::list(const std::string& path) const {
  std::vector<std::string> below = below_.list(path);
  const std::string prefix = folder_prefix(path);
  auto text = texts_.lower_bound(prefix);
  if (text == texts_.end() || !text->first.starts_with(prefix)) return below;
  std::set<std::string> names(below.begin(), below.end());
  for (; text != texts_.end() && text->first.starts_with(prefix); ++text) {
    const std::string rest = text->first.substr(prefix.size());
    names.insert(rest.substr(0, rest.find('/')));
  }
  return {names.begin(), names.end()};
}

}  // namespace typhon
