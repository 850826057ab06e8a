#include "cli/cli.h"
#include "cli/commands/commands.h"
#include "cli/coverage_report.h"
#include "cli/diagnostics.h"

namespace typhon::cli {

int check(const CommandContext& context) {
  const Inspection result = inspect(context.config.request(), context.project, Phase::resolved);
  const int exit_code = has_errors(result.diagnostics) ? exit_diagnostics : exit_ok;
  if (context.options.coverage) {
    const std::vector<FileCoverage> files = measure_coverage(result.model, result.diagnostics);
    const auto report = context.options.json ? coverage_json : coverage_text;
    context.output.out(report(files, result.sources));
    return exit_code;
  }
  if (context.options.json) {
    context.output.out("{\"diagnostics\":" + diagnostics_json(result.diagnostics, result.sources) +
                       "}\n");
  } else {
    print_diagnostics(result.diagnostics, result.sources, context.output);
    context.output.out("typhon check: " + problem_count(result.diagnostics) + "\n");
  }
  return exit_code;
}

void print_diagnostics(const std::vector<Diagnostic>& diagnostics,
                       const std::map<std::string, SourceFile>& sources, Output& output) {
  const Colors colors = output.has_colors() ? Colors::ansi : Colors::none;
  for (const Diagnostic& diagnostic : diagnostics) {
    output.out(diagnostic_text(diagnostic, sources.at(diagnostic.path), colors) + "\n");
  }
}

}  // namespace typhon::cli
