#include "lsp/typescript_files.h"

#include <algorithm>
#include <optional>

#include "emit/paths.h"
#include "workspace/paths.h"

namespace typhon::lsp {

namespace {

// "/app/src/main.ts", "./stats.py" → "/app/src/stats.py"; empty for what is not relative.
std::string resolved(const std::string& file, const std::string& specifier) {
  if (!specifier.starts_with("./") && !specifier.starts_with("../")) return {};
  std::string folder = workspace::parent_folder(file);
  std::size_t at = 0;
  while (at < specifier.size()) {
    const std::size_t end = std::min(specifier.find('/', at), specifier.size());
    const std::string part = specifier.substr(at, end - at);
    at = end + 1;
    if (part == "..") {
      folder = workspace::parent_folder(folder);
    } else if (part != "." && !part.empty()) {
      folder += (folder == "/" ? "" : "/") + part;
    }
  }
  return folder;
}

// How `imported` is one of `python_file`; nothing when it is another's.
std::optional<Form> form_of(const std::string& imported, const std::string& python_file) {
  if (imported == python_file) return Form::direct;
  const bool is_python = python_file.ends_with(".py");
  if (is_python && imported == imported_path(python_file, Form::worker)) return Form::worker;
  return std::nullopt;
}

bool is_skipped(const std::string& folder) {
  return folder.starts_with(".") || folder == "node_modules" || folder == "dist";
}

}  // namespace

bool is_typescript(const std::string& path) {
  static constexpr const char* extensions[] = {".ts", ".tsx", ".mts", ".cts",
                                               ".js", ".jsx", ".mjs", ".cjs"};
  return std::any_of(std::begin(extensions), std::end(extensions),
                     [&](const char* each) { return path.ends_with(each); });
}

void TypeScriptFiles::add_folder(const std::string& folder) {
  if (folders_.insert(folder).second) unread_.insert(folder);
}

void TypeScriptFiles::remove_folder(const std::string& folder) {
  folders_.erase(folder);
  unread_.erase(folder);
  std::erase_if(files_, [&](const auto& each) {
    return workspace::path_below(folder, each.first).has_value();
  });
}

void TypeScriptFiles::opened(const Document& document) {
  bring_up_to_date();  // what is read later must not hide the document
  if (is_typescript(document.path)) read(document.path, document.text);
}

std::vector<ImportOf> TypeScriptFiles::imports_of(const std::string& python_file) {
  bring_up_to_date();
  std::vector<ImportOf> found;
  for (const auto& [path, file] : files_) {
    for (const workspace::PythonImport& import : file.imports) {
      const auto form = form_of(resolved(path, import.specifier), python_file);
      if (!form) continue;
      if (import.names.empty()) found.push_back({&file, &import, nullptr, *form});
      for (const auto& name : import.names) found.push_back({&file, &import, &name, *form});
    }
  }
  return found;
}

void TypeScriptFiles::bring_up_to_date() {
  for (const std::string& folder : std::exchange(unread_, {})) {
    try {
      read_folder(folder, "", *open_folder_(folder));
    } catch (const cli::IoError&) {
      // The folder is gone.
    }
  }
  for (const std::string& path : std::exchange(stale_, {})) {
    files_.erase(path);
    if (!is_typescript(path)) continue;
    const auto text = open_folder_("/")->read(path.substr(1));
    if (text) read(path, *text);
  }
}

void TypeScriptFiles::read_folder(const std::string& folder, const std::string& below,
                                  const FileSystem& disk) {
  for (const std::string& name : disk.list(below)) {
    const std::string path = below.empty() ? name : below + "/" + name;
    if (is_typescript(name)) {
      if (const auto text = disk.read(path)) read(folder + "/" + path, *text);
    } else if (!is_skipped(name) && disk.is_directory(path)) {
      read_folder(folder, path, disk);
    }
  }
}

void TypeScriptFiles::read(const std::string& path, const std::string& text) {
  files_.erase(path);
  SourceFile source(path, text);
  auto imports = workspace::python_imports(source.text());
  if (imports.empty()) return;
  files_.emplace(path, TypeScriptFile{std::move(source), std::move(imports)});
}

}  // namespace typhon::lsp
