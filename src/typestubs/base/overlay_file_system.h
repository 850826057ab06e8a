// Files as an editor shows them: unsaved texts in the place of what is on disk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace typhon {

class OverlayFileSystem final : public FileSystem {
 public:
  // `below` must outlive this.
  explicit OverlayFileSystem(const FileSystem& below) : below_(below) {}

  void put(const std::string& path, std::string text) { texts_[path] = std::move(text); }
  void remove(const std::string& path) { texts_.erase(path); }

  std::optional<std::string> read(const std::string& path) const override;
  bool is_file(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::vector<std::string> list(const std::string& path) const override;

 private:
  const FileSystem& below_;
  std::map<std::string, std::string> texts_;
};

}  // namespace typhon
