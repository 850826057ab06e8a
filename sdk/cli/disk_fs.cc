#include "cli/disk_fs.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace typhon::cli {

namespace fs = std::filesystem;

namespace {

std::string reason(int error) { return std::strerror(error); }

void make_folders(const fs::path& folder, const std::string& path) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error && fs::is_directory(folder)) return;
  const std::string why = error ? error.message() : "Not a directory";
  throw IoError("Cannot make the folder for '" + path + "': " + why +
                "; remove what is in its way or correct its permissions");
}

// Of an open file; nullopt for a folder, a pipe and the like. It may grow or shrink meanwhile.
std::optional<std::string> content_of(int file) {
  struct stat status {};
  if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');
  std::size_t size = 0;
  for (;;) {
    const ssize_t count = ::read(file, bytes.data() + size, bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
    if (size == bytes.size()) bytes.resize(size * 2);
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace

DiskFileSystem::DiskFileSystem(const std::string& folder) : root_(folder) {
  std::error_code error;
  if (!fs::is_directory(root_, error)) {
    throw IoError("Folder '" + folder +
                  "' does not exist; name your project's folder with --project");
  }
}

std::optional<std::string> DiskFileSystem::read(const std::string& path) const {
  const int file = ::open(on_disk(path).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return std::nullopt;
  auto bytes = content_of(file);
  ::close(file);
  return bytes;
}

bool DiskFileSystem::is_file(const std::string& path) const {
  std::error_code error;
  return fs::is_regular_file(on_disk(path), error);
}

bool DiskFileSystem::is_directory(const std::string& path) const {
  std::error_code error;
  return fs::is_directory(on_disk(path), error);
}

std::vector<std::string> DiskFileSystem::list(const std::string& path) const {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(on_disk(path), error), end; !error && at != end;
       at.increment(error)) {
    names.push_back(at->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

void DiskFileSystem::write(const std::string& path, std::string_view bytes) {
  const fs::path target = on_disk(path);
  make_folders(target.parent_path(), path);
  // In the same folder, because a rename is atomic only inside of one file system.
  fs::path temporary = target;
  temporary += ".tmp" + std::to_string(::getpid());
  const auto fail = [&](int error) {
    std::error_code ignored;
    fs::remove(temporary, ignored);
    throw IoError("Cannot write '" + path + "': " + reason(error) +
                  "; remove what is in its way, correct its permissions or free some space");
  };
  {
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    if (!out) fail(errno);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) fail(errno);
  }
  std::error_code error;
  fs::rename(temporary, target, error);
  if (error) fail(error.value());
}

void DiskFileSystem::remove(const std::string& path) {
  std::error_code error;
  fs::remove(on_disk(path), error);
  if (error) {
    throw IoError("Cannot remove '" + path + "': " + error.message() +
                  "; correct the folder's permissions");
  }
}

fs::path DiskFileSystem::on_disk(const std::string& path) const {
  return path.empty() ? root_ : root_ / path;
}

}  // namespace typhon::cli
