#include "cli/cli.h"
#include "cli/commands/commands.h"
#include "cli/diagnostics.h"

namespace typhon::cli {

int check(const CommandContext& context) {
  const Inspection result = inspect(context.config.request(), context.project, Phase::resolved);
  if (context.options.json) {
    context.output.out("{\"diagnostics\":" + diagnostics_json(result.diagnostics, result.sources) +
                       "}\n");
  } else {
    print_diagnostics(result.diagnostics, result.sources, context.output);
    context.output.out("typhon check: " + problem_count(result.diagnostics) + "\n");
  }
  return has_errors(result.diagnostics) ? exit_diagnostics : exit_ok;
}

void print_diagnostics(const std::vector<Diagnostic>& diagnostics,
                       const std::map<std::string, SourceFile>& sources, Output& output) {
  const Colors colors = output.has_colors() ? Colors::ansi : Colors::none;
  for (const Diagnostic& diagnostic : diagnostics) {
    output.out(diagnostic_text(diagnostic, sources.at(diagnostic.path), colors) + "\n");
  }
}

}  // namespace typhon::cli
