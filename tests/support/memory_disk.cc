#include "support/memory_disk.h"

namespace typhon::test {

namespace {

class Folder final : public cli::WritableFileSystem {
 public:
  Folder(std::string folder, std::shared_ptr<Files> files)
      : start_(folder.ends_with('/') ? folder : folder + "/"), files_(std::move(files)) {}

  std::optional<std::string> read(const std::string& path) const override {
    return view().read(path);
  }
  bool is_file(const std::string& path) const override { return view().is_file(path); }
  bool is_directory(const std::string& path) const override { return view().is_directory(path); }
  std::vector<std::string> list(const std::string& path) const override {
    return view().list(path);
  }
  void write(const std::string& path, std::string_view bytes) override {
    (*files_)[start_ + path] = std::string(bytes);
  }
  void remove(const std::string& path) override { files_->erase(start_ + path); }

 private:
  MemoryFileSystem view() const {
    Files inside;
    for (const auto& [path, text] : *files_) {
      if (path.starts_with(start_)) inside[path.substr(start_.size())] = text;
    }
    return MemoryFileSystem(std::move(inside));
  }

  std::string start_;
  std::shared_ptr<Files> files_;
};

}  // namespace

cli::OpenProject MemoryDisk::opener() const {
  return [files = files_](const std::string& folder) {
    return std::make_unique<Folder>(folder, files);
  };
}

}  // namespace typhon::test
