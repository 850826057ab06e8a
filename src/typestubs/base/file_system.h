// The compiler's only view of files: it is passed in, so that tests use memory, the command line
// uses the disk and the wasm build asks its host.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace typhon {

// Paths are relative to the project root, with forward slashes and without "." or "..";
// the root itself is "".
class FileSystem {
 public:
  virtual ~FileSystem() = default;
  // The file's bytes, or nullopt when there is no readable file.
  virtual std::optional<std::string> read(const std::string& path) const = 0;
  virtual bool is_file(const std::string& path) const = 0;
  virtual bool is_directory(const std::string& path) const = 0;
  // Names (not paths) of the entries of a directory, sorted; empty when there is none.
  virtual std::vector<std::string> list(const std::string& path) const = 0;
};

class MemoryFileSystem final : public FileSystem {
 public:
  explicit MemoryFileSystem(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  std::optional<std::string> read(const std::string& path) const override;
  bool is_file(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::vector<std::string> list(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace typhon
