#include "compile.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "base/check.h"
#include "emit/dts.h"
#include "emit/js.h"
#include "emit/manifest.h"
#include "emit/paths.h"
#include "emit/source_map.h"
#include "emit/tsconfig.h"
#include "extract/extract.h"
#include "ignore_comments.h"
#include "library_files.h"
#include "override_file.h"
#include "project_files.h"
#include "resolve/resolve.h"

namespace typhon {

namespace {

// A module to compile: where its source is, and what it is called.
struct ModuleFile {
  std::string path;
  std::string name;    // "geometry.shapes"
  std::string folder;  // the folder of sys.path that its name begins in
};

struct Project {
  std::vector<ModuleFile> modules;                 // sorted by name, names are unique
  std::vector<std::string> paths;                  // sys.path
  std::map<std::string, std::string> other_names;  // further dotted names
};

Project find_modules(const CompileRequest& request, const FileSystem& files, DiagnosticSink& sink);
Inspection run_phases(const CompileRequest& request, const FileSystem& files,
                      const Project& project, Phase last, DiagnosticSink& sink);
void refuse_unknowns(Inspection& known);
SourcePlace place_of(const Mapping& mapping, const Inspection& known);
void emit_module(const model::Module& module, const ClassIndex& classes, const Inspection& known,
                 std::map<std::string, std::string>& files);
void add_standard_stub(const SourceFile& source, std::map<std::string, std::string>& files);

}  // namespace

CompileResult compile(const CompileRequest& request, const FileSystem& files) {
  DiagnosticSink sink;
  const Project project = find_modules(request, files, sink);
  Inspection known = run_phases(request, files, project, Phase::resolved, sink);
  CompileResult result;
  const ClassIndex classes(known.model);
  for (const model::Module& module : known.model.modules) {
    emit_module(module, classes, known, result.files);
    result.files[module_path(module.source)] = emit_js(module, known.model);
    add_standard_stub(known.sources.at(module.source), result.files);
    if (!module.is_library) ++result.module_count;
  }
  result.files["manifest.json"] =
      emit_manifest(known.model, project.paths, JsonStyle::readable) + "\n";
  result.files["modules/app.js"] =
      emit_app_js(emit_manifest(known.model, project.paths, JsonStyle::compact));
  // The modules are ES modules whatever the project's own package.json says.
  result.files["modules/package.json"] = "{ \"type\": \"module\" }\n";
  result.files["tsconfig.json"] = emit_tsconfig();
  result.diagnostics = std::move(known.diagnostics);
  result.sources = std::move(known.sources);
  return result;
}

Inspection inspect(const CompileRequest& request, const FileSystem& files, Phase phase) {
  DiagnosticSink sink;
  const Project project = find_modules(request, files, sink);
  return run_phases(request, files, project, phase, sink);
}

namespace {

Inspection run_phases(const CompileRequest& request, const FileSystem& files,
                      const Project& project, Phase last, DiagnosticSink& sink) {
  Inspection result;
  for (const ModuleFile& file : project.modules) {
    const auto text = files.read(file.path);
    if (!text) continue;  // removed since the folder was listed
    const SourceFile& source =
        result.sources.emplace(file.path, SourceFile(file.path, *text)).first->second;
    const bool is_package = python_path(file.path).ends_with("__init__.py");
    result.model.modules.push_back(extract(source, file.name, is_package, sink));
    read_overrides(result.model.modules.back(), files, sink);
    result.module_sources[file.name] = file.path;
    add_overlay(result.model.modules.back(), files, result);
  }
  if (last == Phase::resolved) {
    LibraryFiles libraries(files, request.site_packages, result);
    resolve(result.model, {files, request.site_packages, project.other_names, libraries}, sink);
  }
  for (model::Module& module : result.model.modules) {
    if (last == Phase::resolved) check_overrides(module, sink);
  }
  result.diagnostics = sink.take();
  if (request.is_strict && last == Phase::resolved) refuse_unknowns(result);
  result.diagnostics = without_ignored(
      without_overridden(std::move(result.diagnostics), result.model), result.sources);
  // A file that was not compiled, because another one has its name, is pointed into all the same.
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (result.sources.contains(diagnostic.path)) continue;
    SourceFile source(diagnostic.path, files.read(diagnostic.path).value_or(""));
    result.sources.emplace(diagnostic.path, std::move(source));
  }
  return result;
}

// What only warned of an unknown type becomes an error, and what nothing warned of is added.
void refuse_unknowns(Inspection& known) {
  DiagnosticSink sink;
  std::set<std::pair<std::string, ByteSpan>> refused;
  for (const FileCoverage& file : measure_coverage(known.model, known.diagnostics)) {
    for (const UnknownPlace& place : file.unknown) {
      const Diagnostic& reason = place.reason;
      if (!refused.insert({reason.path, reason.span}).second) continue;
      sink.add(Code::implicit_unknown, reason.path, reason.span, reason.message, reason.help);
    }
  }
  for (const Diagnostic& each : known.diagnostics) {
    const bool is_refused =
        code_severity(each.code) == Severity::warning && refused.contains({each.path, each.span});
    if (!is_refused) sink.add(each);
  }
  known.diagnostics = sink.take();
}

void emit_module(const model::Module& module, const ClassIndex& classes, const Inspection& known,
                 std::map<std::string, std::string>& files) {
  const std::string path = declaration_path(module.source);
  DtsResult declarations = emit_dts(module, classes);
  const bool has_overlay = known.overlays.contains(module.name);
  files[path + ".map"] = emit_source_map(
      declarations.mappings,
      {.file = ".typhon/" + path,
       .own_source = has_overlay ? python_path(module.source) : module.source,
       .place_of = [&](const Mapping& mapping) { return place_of(mapping, known); }});
  files[path] = std::move(declarations.text);
}

// By what was read, not by the model: a base class whose members were copied may be gone from it.
SourcePlace place_of(const Mapping& mapping, const Inspection& known) {
  const std::string& stub = known.module_sources.at(mapping.module);
  const auto overlay = known.overlays.find(mapping.module);
  const ByteSpan* span =
      overlay == known.overlays.end() ? nullptr : overlay->second.find(mapping.source);
  if (span == nullptr) return {known.sources.at(stub), mapping.source};
  return {known.sources.at(python_path(stub)), *span};
}

// The maps of its declarations lead into it.
void add_standard_stub(const SourceFile& source, std::map<std::string, std::string>& files) {
  if (!source.path().starts_with(standard_stubs_folder)) return;
  const std::string path = source.path().substr(std::string_view(".typhon/").size());
  files[path] = source.text();
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::string dotted(std::string path) {
  std::replace(path.begin(), path.end(), '/', '.');
  return path;
}

// A path below `folder` as a module name: "geometry/__init__.py" → "geometry".
std::string module_name(const std::string& path, const std::string& folder) {
  std::string inside = python_path(path).substr(folder.empty() ? 0 : folder.size() + 1);
  inside.resize(inside.size() - std::string_view(".py").size());
  constexpr std::string_view init = "/__init__";
  if (inside.ends_with(init)) inside.resize(inside.size() - init.size());
  return dotted(inside);
}

bool is_package_folder(const std::string& folder, const FileSystem& files) {
  return files.is_file(folder + "/__init__.py") || files.is_file(folder + "/__init__.pyi");
}

// The nearest folder above the file, at or below the root, that is not a package itself.
std::string import_folder(const std::string& path, const std::string& root,
                          const FileSystem& files) {
  std::string folder = folder_of(path);
  while (folder != root && is_package_folder(folder, files)) folder = folder_of(folder);
  return folder;
}

Project find_modules(const CompileRequest& request, const FileSystem& files, DiagnosticSink& sink) {
  Project project;
  std::map<std::string, ModuleFile> by_name;
  std::set<std::string> further_paths;
  for (const std::string& root : request.sources) project.paths.push_back(root);
  for (const std::string& path : find_python_files(request, files)) {
    const std::string root = source_folder_of(path, request);
    const std::string folder = import_folder(path, root, files);
    ModuleFile file{path, module_name(path, folder), folder};
    if (file.name == "__init__") continue;  // a source folder is no package
    if (folder != root) {
      further_paths.insert(folder);
      project.other_names.emplace(module_name(path, root), file.name);
    }
    const auto [known, is_new] = by_name.emplace(file.name, file);
    if (is_new) continue;
    sink.add(
        Code::duplicate_export, path, {},
        "Module '" + file.name + "' is also defined by '" + known->second.path + "', which is used",
        "Rename one of the two files, or exclude it in pyproject.toml");
  }
  for (const std::string& folder : further_paths) {
    const auto& paths = project.paths;
    if (std::find(paths.begin(), paths.end(), folder) == paths.end()) {
      project.paths.push_back(folder);
    }
  }
  for (auto& [name, file] : by_name) project.modules.push_back(std::move(file));
  return project;
}

}  // namespace

}  // namespace typhon
