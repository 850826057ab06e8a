// The project's configuration: [tool.typhon] in pyproject.toml.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"
#include "compile.h"

namespace typhon::cli {

struct Config {
  std::vector<std::string> sources;
  std::string site_packages = ".typhon/site-packages";
  std::optional<std::string> requirements;  // the file, when there is one
  std::vector<std::string> exclude;
  std::vector<std::string> workers;  // modules that are also offered in a worker
  // Modules that a snapshot of the program leaves to each start: read by
  // sdk/npm/src/app-snapshot.ts.
  std::vector<std::string> import_at_start;
  // What a start may fetch, in bytes as brotli packs them: checked by sdk/npm/src/budget.ts.
  std::optional<std::uint64_t> budget;

  CompileRequest request() const { return {sources, {site_packages}, workers, exclude}; }
};

struct ConfigResult {
  Config config;
  SourceFile source;                    // pyproject.toml: what the diagnostics point into
  std::vector<Diagnostic> diagnostics;  // code invalid-config; empty when all is well
};

// Throws IoError when the project has no pyproject.toml.
ConfigResult read_config(const FileSystem& files);

}  // namespace typhon::cli
