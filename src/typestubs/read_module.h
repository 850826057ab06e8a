// What the files of one module say by themselves: before any name is followed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"
#include "model/api_model.h"
#include "stub_overlay.h"

namespace typhon {

struct ReadModule {
  model::Module module;                 // as extract gives it, with its overrides
  std::vector<Diagnostic> diagnostics;  // none for a library: nobody here can mend a dependency
  std::vector<SourceFile> sources;      // the module's; then that of the .py beside a stub
  std::shared_ptr<const StubOverlay> overlay;  // null without such a file
};

// Gives the modules that are asked for: read each time, or kept from before.
class ModuleReader {
 public:
  virtual ~ModuleReader() = default;
  // nullopt when there is no such file. What is below standard_stubs_folder is part of the
  // program, everything else is read from the files.
  virtual std::optional<ReadModule> read(const std::string& path, const std::string& name,
                                         bool is_library) = 0;
};

class FreshReader final : public ModuleReader {
 public:
  explicit FreshReader(const FileSystem& files) : files_(files) {}
  std::optional<ReadModule> read(const std::string& path, const std::string& name,
                                 bool is_library) override;

 private:
  const FileSystem& files_;
};

}  // namespace typhon
