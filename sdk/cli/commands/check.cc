#include "cli/cli.h"
#include "cli/commands/commands.h"
#include "cli/coverage_report.h"
#include "cli/diagnostics.h"
#include "cli/reports.h"
#include "cli/stale_files.h"

namespace typhon::cli {

namespace {

int exit_code_of(const std::vector<Diagnostic>& diagnostics, const Options& options) {
  return is_failure(diagnostics, options.fail_on_warnings) ? exit_diagnostics : exit_ok;
}

int report_coverage(const CommandContext& context) {
  const Inspection result = inspect(context.config.request(), context.project, Phase::resolved);
  const std::vector<FileCoverage> files = measure_coverage(result.model, result.diagnostics);
  const bool is_json = context.options.format == Format::json;
  context.output.out((is_json ? coverage_json : coverage_text)(files, result.sources));
  return exit_code_of(result.diagnostics, context.options);
}

void report(const std::vector<Diagnostic>& diagnostics,
            const std::map<std::string, SourceFile>& sources, const CommandContext& context) {
  switch (context.options.format) {
    case Format::text:
      print_diagnostics(diagnostics, sources, context.output);
      context.output.out("typhon check: " + problem_count(diagnostics) + "\n");
      break;
    case Format::json:
      context.output.out("{\"diagnostics\":" + diagnostics_json(diagnostics, sources) + "}\n");
      break;
    case Format::github:
      context.output.out(github_annotations(diagnostics, sources));
      break;
    case Format::sarif:
      context.output.out(sarif_log(diagnostics, sources));
      break;
  }
}

// Goes to standard error: the report on standard output is that of the diagnostics.
int report_stale_files(const CommandContext& context) {
  const CompileResult result = compile_app(context.config.request(), context.project);
  report(result.diagnostics, result.sources, context);
  const std::vector<StaleFile> stale = find_stale_files(result.files, context.project);
  for (const StaleFile& file : stale) context.output.err(file.path + " " + file.why + "\n");
  if (stale.empty()) return exit_code_of(result.diagnostics, context.options);
  context.output.err("typhon check: .typhon is not what the sources give; run typhon build\n");
  return exit_diagnostics;
}

}  // namespace

int check(const CommandContext& context) {
  if (context.options.coverage) return report_coverage(context);
  if (context.options.stale) return report_stale_files(context);
  const Inspection result = inspect(context.config.request(), context.project, Phase::resolved);
  report(result.diagnostics, result.sources, context);
  return exit_code_of(result.diagnostics, context.options);
}

void print_diagnostics(const std::vector<Diagnostic>& diagnostics,
                       const std::map<std::string, SourceFile>& sources, Output& output) {
  const Colors colors = output.has_colors() ? Colors::ansi : Colors::none;
  for (const Diagnostic& diagnostic : diagnostics) {
    output.out(diagnostic_text(diagnostic, sources.at(diagnostic.path), colors) + "\n");
  }
}

}  // namespace typhon::cli
