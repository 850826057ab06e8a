// A project folder on the disk.
#pragma once

#include <filesystem>

#include "cli/writable_file_system.h"

namespace typhon::cli {

class DiskFileSystem final : public WritableFileSystem {
 public:
  // Throws IoError when `folder` is not a folder.
  explicit DiskFileSystem(const std::string& folder);

  std::optional<std::string> read(const std::string& path) const override;
  bool is_file(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::vector<std::string> list(const std::string& path) const override;
  void write(const std::string& path, std::string_view bytes) override;
  void remove(const std::string& path) override;

 private:
  std::filesystem::path on_disk(const std::string& path) const;

  std::filesystem::path root_;
};

}  // namespace typhon::cli
