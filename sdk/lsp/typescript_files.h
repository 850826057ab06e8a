// The TypeScript files of a workspace that import Python.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/source.h"
#include "cli/cli.h"
#include "emit/form.h"
#include "lsp/documents.h"
#include "workspace/python_imports.h"

namespace typhon::lsp {

struct TypeScriptFile {
  SourceFile source;  // its path is absolute
  std::vector<workspace::PythonImport> imports;
};

// One name of a Python file in one TypeScript file. Both borrow from TypeScriptFiles.
struct ImportOf {
  const TypeScriptFile* file;
  const workspace::PythonImport* import;
  const workspace::ImportedName* name;  // null for an import of the module without names
  Form form = Form::direct;             // "./stats.py", or "./stats.worker.py"
};

class TypeScriptFiles {
 public:
  explicit TypeScriptFiles(cli::OpenProject open_folder) : open_folder_(std::move(open_folder)) {}

  void add_folder(const std::string& folder);
  void remove_folder(const std::string& folder);

  // Says that a file was written, made or removed on the disk.
  void changed(const std::string& path) { stale_.insert(path); }
  // An open document takes the place of its file; `closed` gives that back.
  void opened(const Document& document);
  void closed(const std::string& path) { stale_.insert(path); }

  // All imports of a Python file in either form, by file and place. The first call reads the whole
  // workspace.
  std::vector<ImportOf> imports_of(const std::string& python_file);

 private:
  void bring_up_to_date();
  void read_folder(const std::string& folder, const std::string& below, const FileSystem& disk);
  void read(const std::string& path, const std::string& text);

  cli::OpenProject open_folder_;
  std::set<std::string> folders_;
  std::set<std::string> unread_;                 // folders
  std::set<std::string> stale_;                  // files
  std::map<std::string, TypeScriptFile> files_;  // by absolute path; only those that import Python
};

bool is_typescript(const std::string& path);

}  // namespace typhon::lsp
