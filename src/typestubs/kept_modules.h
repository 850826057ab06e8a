// Modules that were read once and are given again as long as their files stay.
#pragma once

#include <map>
#include <set>
#include <string>

#include "read_module.h"

namespace typhon {

class KeptModules final : public ModuleReader {
 public:
  explicit KeptModules(const FileSystem& files) : fresh_(files) {}

  std::optional<ReadModule> read(const std::string& path, const std::string& name,
                                 bool is_library) override;

  // Drops all that was read from the file, or with it: overrides, the .py beside a stub.
  void forget(const std::string& path);
  void forget_all_but(const std::map<std::string, SourceFile>& sources);

  // Null when it has not been read, or has been forgotten.
  const ReadModule* find(const std::string& path) const;
  ReadModule* find(const std::string& path);
  void put(const std::string& path, ReadModule module) { kept_[path] = std::move(module); }

 private:
  FreshReader fresh_;
  std::map<std::string, ReadModule> kept_;  // by path
};

}  // namespace typhon
