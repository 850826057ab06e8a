// A project that is compiled again and again while somebody works on it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/overlay_file_system.h"
#include "cli/config.h"
#include "cli/writable_file_system.h"
#include "session.h"

namespace typhon::workspace {

inline constexpr const char* config_path = "pyproject.toml";

// One name of a module's declarations.
struct DeclaredName {
  ByteSpan declared;  // in the text of the declarations
  std::string path;   // the Python file where a reader wants to get, relative to the project
  ByteSpan source;    // the same name there
};

// What TypeScript sees of one module.
struct Declarations {
  std::string text;                 // of the .d.py.ts
  std::vector<DeclaredName> names;  // in the order of the text
};

class LiveProject {
 public:
  // `disk` is the folder that holds pyproject.toml.
  LiveProject(std::string folder, std::unique_ptr<cli::WritableFileSystem> disk);

  // Absolute, without a slash at its end.
  const std::string& folder() const { return folder_; }
  // Unsaved texts included.
  const FileSystem& files() const { return files_; }
  cli::WritableFileSystem& disk() { return *disk_; }

  // An editor's text takes the place of the file's until it is dropped.
  void set_text(const std::string& path, std::string text);
  void drop_text(const std::string& path);
  // Says that a file was written, made or removed on the disk.
  void touch(const std::string& path);
  // Says that any file may have been.
  void refresh();

  // The rest compiles first what changed since the last question. References are valid until the
  // next change. Throws IoError when there is no pyproject.toml any more.

  // Only that. When `is_cancelled` says true meanwhile, the answer is false and all is as before.
  bool update(const Session::IsCancelled& is_cancelled);

  const cli::ConfigResult& config();
  // Every module of the project and those that its types lead to, resolved.
  const model::ApiModel& model();
  // Of pyproject.toml when that is not understood, else those of the modules. While it is not, the
  // modules are read as it said before.
  const std::vector<Diagnostic>& diagnostics();
  const std::map<std::string, SourceFile>& sources();
  // The source that a diagnostic or a name of declarations points into; null when it was not read.
  const SourceFile* source(const std::string& path);
  // The module of a Python file, whether a stub describes it or not; null for what is no module.
  const model::Module* module_of(const std::string& python_file);
  const Declarations* declarations(const std::string& python_file);

  // Brings the declarations in .typhon in line. Throws IoError.
  void write();
  // Writes the declarations of libraries and of the standard library alone: what imports of the
  // project's own declarations cannot reach otherwise. Throws IoError.
  void write_libraries();

 private:
  void bring_up_to_date() { update({}); }
  void read_config();
  const Declaration* declaration_of(const std::string& python_file) const;
  Declarations converted(const Declaration& made) const;
  std::optional<PythonPlace> place_of(const Declaration& made, const Mapping& name) const;
  std::map<std::string, std::string> declaration_files(bool with_own) const;

  std::string folder_;
  std::unique_ptr<cli::WritableFileSystem> disk_;
  OverlayFileSystem files_;
  std::set<std::string> unsaved_;            // paths in `files_`
  std::optional<cli::ConfigResult> config_;  // nullopt: to be read
  std::string understood_;                   // the last pyproject.toml without a mistake
  CompileRequest request_;                   // made of it
  std::unique_ptr<Session> session_;         // of it; null before there was one
  bool is_current_ = false;
  std::map<std::string, Declarations> declared_;    // of those that were asked for
  std::optional<std::set<std::string>> unwritten_;  // sources; nullopt: all
};

// Whether somebody wants the project's Python in TypeScript: pyproject.toml has a table of ours, or
// a build was made, or package.json names the package. Every other Python project is left alone.
bool uses_typhon(const FileSystem& project);

// The nearest folder at or above `path` that holds a pyproject.toml; nullopt when there is none.
// `disk` is the root of the machine's files.
std::optional<std::string> project_folder(const std::string& path, const FileSystem& disk);

}  // namespace typhon::workspace
