#include "compile.h"

#include <algorithm>

#include "emit/dts.h"
#include "emit/paths.h"
#include "emit_files.h"
#include "emit_workers.h"
#include "phases.h"

namespace typhon {

CompileResult compile(const CompileRequest& request, const FileSystem& files) {
  Inspection known = inspect(request, files, Phase::resolved);
  CompileResult result;
  const ClassIndex classes(known.model);
  for (const model::Module& module : known.model.modules) {
    const std::string path = declaration_path(module.source);
    DtsResult declarations = emit_dts(module, classes);
    result.files[path + ".map"] = emit_map(path, module, declarations.mappings, known);
    result.files[path] = std::move(declarations.text);
    if (!module.is_library) ++result.module_count;
  }
  emit_support_files(known, result.files);
  emit_programs(known, result.files);
  emit_workers(known, classes, request.workers, result.files);
  result.diagnostics = std::move(known.diagnostics);
  result.sources = std::move(known.sources);
  return result;
}

Inspection inspect(const CompileRequest& request, const FileSystem& files, Phase phase) {
  DiagnosticSink sink;
  const Project project = find_modules(request, files, sink);
  FreshReader reader(files);
  Inspection known = read_project(project, reader, {});
  for (Diagnostic& each : known.diagnostics) sink.add(std::move(each));
  if (phase == Phase::resolved) {
    for (Diagnostic& each : resolve_project(known, request, files, project, reader)) {
      sink.add(std::move(each));
    }
  }
  // Until types are resolved, nothing can be said of those that are unknown.
  CompileRequest finishing = request;
  finishing.is_strict = request.is_strict && phase == Phase::resolved;
  finish_diagnostics(known, sink.take(), finishing, files);
  return known;
}

}  // namespace typhon
