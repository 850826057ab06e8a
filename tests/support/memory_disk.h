// A machine's files in memory, for tests of servers: every folder opened sees the same files.
#pragma once

#include <memory>
#include <string>

#include "cli/cli.h"
#include "support/files.h"

namespace typhon::test {

class MemoryDisk {
 public:
  // Paths are absolute.
  explicit MemoryDisk(Files files) : files_(std::make_shared<Files>(std::move(files))) {}

  Files& files() { return *files_; }
  cli::OpenProject opener() const;

 private:
  std::shared_ptr<Files> files_;
};

}  // namespace typhon::test
