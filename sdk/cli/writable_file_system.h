// A project folder that the command line may also change.
// On the disk it is DiskFileSystem; in the wasm build its host does the work.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "base/file_system.h"

namespace typhon::cli {

// What the machine refused. The message is one line, says which path and what to do.
class IoError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class WritableFileSystem : public FileSystem {
 public:
  // Makes the folders above, writes beside the file and renames: readers see the old file or the
  // new one, never a part. Throws IoError and then leaves the old file as it was.
  virtual void write(const std::string& path, std::string_view bytes) = 0;
  // Removes a file; nothing when there is none. Throws IoError.
  virtual void remove(const std::string& path) = 0;
};

}  // namespace typhon::cli
