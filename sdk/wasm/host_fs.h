// A project folder and an output that the JavaScript host keeps.
#pragma once

#include "cli/input.h"
#include "cli/output.h"
#include "cli/writable_file_system.h"

namespace typhon::wasm {

class HostFileSystem final : public cli::WritableFileSystem {
 public:
  // A folder below the host's root; "." is that root.
  explicit HostFileSystem(const std::string& folder);

  std::optional<std::string> read(const std::string& path) const override;
  bool is_file(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  std::vector<std::string> list(const std::string& path) const override;
  void write(const std::string& path, std::string_view bytes) override;
  void remove(const std::string& path) override;

 private:
  std::string at_host(const std::string& path) const;

  std::string folder_;
};

class HostInput final : public cli::Input {
 public:
  std::string read() override;
  // Not known here, so every message is answered, and settled, before the next is looked at.
  bool is_waiting(int) override { return false; }
};

class HostOutput final : public cli::Output {
 public:
  void out(std::string_view text) override;
  void err(std::string_view text) override;
  bool has_colors() const override;
};

}  // namespace typhon::wasm
