// The whole compiler as one function: files in, files and diagnostics out.
// It never runs Python, never touches the disk, and gives the same bytes on every platform.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"
#include "coverage.h"
#include "model/api_model.h"
#include "stub_overlay.h"

namespace typhon {

// All paths are relative to the project, with forward slashes; "" is the project itself.
struct CompileRequest {
  std::vector<std::string> sources = {""};  // folders that hold Python packages
  std::vector<std::string> site_packages = {".typhon/site-packages"};
  std::vector<std::string>
      workers;  // Python files that TypeScript imports as ./stats.worker.py too
  std::vector<std::string> exclude;  // fnmatch patterns over paths
  bool is_strict = false;            // every implicit unknown is an error
};

struct CompileResult {
  // What belongs into the folder .typhon, by path relative to it:
  //   tsconfig.json  manifest.json  modules/app.js
  //   types/<source>.d.py.ts and .map, modules/<source without .py>.js, for every source, and for
  //   every module of a library that its types lead to
  //   types/<source>.worker.d.py.ts and .map, modules/<source>.worker.js, workers.js and worker.js,
  //   for the `workers`, and the declarations of what their types lead to
  //   stdlib/<stub>.pyi, for those of the standard library
  std::map<std::string, std::string> files;
  std::size_t module_count = 0;               // of the project
  std::vector<Diagnostic> diagnostics;        // sorted by path, position, code
  std::map<std::string, SourceFile> sources;  // every file that was read, by path
};

// Compiles every module below the source folders. A broken file gives its diagnostics and
// whatever of it could be read; the others are not affected.
CompileResult compile(const CompileRequest& request, const FileSystem& files);

enum class Phase { extracted, resolved };

// What the compiler knows after a phase: for `typhon print` and for tests.
// `diagnostics` are those of the phases up to it.
struct Inspection {
  model::ApiModel model;
  std::vector<std::string> paths;  // sys.path, relative to the project
  std::vector<Diagnostic> diagnostics;
  std::map<std::string, SourceFile> sources;
  std::map<std::string, std::string> module_sources;  // path of each module that was read, by name
  // By name, of stubs with a .py file beside them.
  std::map<std::string, std::shared_ptr<const StubOverlay>> overlays;
};
Inspection inspect(const CompileRequest& request, const FileSystem& files, Phase phase);

// The Python files below the source folders, sorted: hidden folders, node_modules, virtual
// environments, build results (__pycache__) and excluded paths are left out.
std::vector<std::string> find_python_files(const CompileRequest& request, const FileSystem& files);

// What the app needs of the project at run time: the Python files and the data files beside them,
// sorted. TypeScript, JavaScript and stub files are left out; of a source folder that is the
// project itself, only data files inside packages are taken.
std::vector<std::string> find_runtime_files(const CompileRequest& request, const FileSystem& files);

}  // namespace typhon
