// A project folder and an output that the JavaScript host keeps.
#pragma once

#include "cli/output.h"
#include "cli/writable_file_system.h"

namespace typhon::wasm {

class HostFileSystem final : public cli::WritableFileSystem {
 public:
  std::optional<std::string> read(const std::string& path) const override;
  bool is_file(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::vector<std::string> list(const std::string& path) const override;
  void write(const std::string& path, std::string_view bytes) override;
  void remove(const std::string& path) override;
};

class HostOutput final : public cli::Output {
 public:
  void out(std::string_view text) override;
  void err(std::string_view text) override;
  bool has_colors() const override;
};

}  // namespace typhon::wasm
