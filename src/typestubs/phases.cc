#include "phases.h"

#include <set>

#include "ignore_comments.h"
#include "library_files.h"
#include "override_file.h"
#include "resolve/resolve.h"

namespace typhon {

namespace {

void refuse_unknowns(Inspection& known);

}  // namespace

Inspection read_project(const Project& project, ModuleReader& reader,
                        const std::function<bool()>& is_cancelled) {
  Inspection known;
  known.paths = project.paths;
  for (const ModuleFile& file : project.modules) {
    if (is_cancelled && is_cancelled()) break;
    auto read = reader.read(file.path, file.name, /*is_library=*/false);
    if (!read) continue;  // removed since the folder was listed
    auto& diagnostics = known.diagnostics;
    diagnostics.insert(diagnostics.end(), read->diagnostics.begin(), read->diagnostics.end());
    known.model.modules.push_back(add_module(std::move(*read), known));
  }
  return known;
}

model::Module add_module(ReadModule read, Inspection& known) {
  const std::string& name = read.module.name;
  known.module_sources[name] = read.module.source;
  if (read.overlay) known.overlays[name] = std::move(read.overlay);
  for (SourceFile& source : read.sources) {
    std::string path = source.path();
    known.sources.emplace(std::move(path), std::move(source));
  }
  return std::move(read.module);
}

std::vector<Diagnostic> resolve_project(Inspection& known, const CompileRequest& request,
                                        const FileSystem& files, const Project& project,
                                        ModuleReader& reader, resolver::Resolution* kept) {
  DiagnosticSink sink;
  LibraryFiles libraries(files, request.site_packages, reader, known);
  resolve(known.model, {files, request.site_packages, project.other_names, libraries}, sink, kept);
  for (model::Module& module : known.model.modules) check_overrides(module, sink);
  return sink.take();
}

void finish_diagnostics(Inspection& known, std::vector<Diagnostic> said,
                        const CompileRequest& request, const FileSystem& files) {
  DiagnosticSink sink;
  for (Diagnostic& each : said) sink.add(std::move(each));
  known.diagnostics = sink.take();
  if (request.is_strict) refuse_unknowns(known);
  known.diagnostics =
      without_ignored(without_overridden(std::move(known.diagnostics), known.model), known.sources);
  // A file that was not compiled, because another one has its name, is pointed into all the same.
  for (const Diagnostic& diagnostic : known.diagnostics) {
    if (known.sources.contains(diagnostic.path)) continue;
    SourceFile source(diagnostic.path, files.read(diagnostic.path).value_or(""));
    known.sources.emplace(diagnostic.path, std::move(source));
  }
}

namespace {

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

}  // namespace

}  // namespace typhon
