#include "wasm/host_fs.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "wasm/host.h"

namespace typhon::wasm {

namespace {

// Takes over a block that the host made.
std::string take(char* block, std::size_t size) {
  const std::unique_ptr<char, decltype(&std::free)> owned(block, std::free);
  return {owned.get(), size};
}

}  // namespace

HostFileSystem::HostFileSystem(const std::string& folder) : folder_(folder == "." ? "" : folder) {}

std::string HostFileSystem::at_host(const std::string& path) const {
  if (folder_.empty() || path.empty()) return folder_ + path;
  return folder_.ends_with("/") ? folder_ + path : folder_ + "/" + path;
}

std::optional<std::string> HostFileSystem::read(const std::string& below) const {
  const std::string path = at_host(below);
  std::size_t size = 0;
  char* bytes = typhon_host_read(path.data(), path.size(), &size);
  if (bytes == nullptr) return std::nullopt;
  return take(bytes, size);
}

bool HostFileSystem::is_file(const std::string& below) const {
  const std::string path = at_host(below);
  return typhon_host_is_file(path.data(), path.size()) != 0;
}

bool HostFileSystem::is_directory(const std::string& below) const {
  const std::string path = at_host(below);
  return typhon_host_is_directory(path.data(), path.size()) != 0;
}

std::vector<std::string> HostFileSystem::list(const std::string& below) const {
  const std::string path = at_host(below);
  std::size_t size = 0;
  char* block = typhon_host_list(path.data(), path.size(), &size);
  std::vector<std::string> names;
  if (block == nullptr) return names;
  const std::string text = take(block, size);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\0', begin);
    names.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  // JavaScript sorts by UTF-16 code units, the disk by bytes: the order decides the output.
  std::sort(names.begin(), names.end());
  return names;
}

void HostFileSystem::write(const std::string& below, std::string_view bytes) {
  const std::string path = at_host(below);
  std::size_t size = 0;
  char* error = typhon_host_write(path.data(), path.size(), bytes.data(), bytes.size(), &size);
  if (error != nullptr) throw cli::IoError(take(error, size));
}

void HostFileSystem::remove(const std::string& below) {
  const std::string path = at_host(below);
  std::size_t size = 0;
  char* error = typhon_host_remove(path.data(), path.size(), &size);
  if (error != nullptr) throw cli::IoError(take(error, size));
}

std::string HostInput::read() {
  std::size_t size = 0;
  char* bytes = typhon_host_input(&size);
  if (bytes == nullptr) return {};
  return take(bytes, size);
}

void HostOutput::out(std::string_view text) { typhon_host_print(1, text.data(), text.size()); }

void HostOutput::err(std::string_view text) { typhon_host_print(2, text.data(), text.size()); }

bool HostOutput::has_colors() const { return typhon_host_has_colors() != 0; }

}  // namespace typhon::wasm
