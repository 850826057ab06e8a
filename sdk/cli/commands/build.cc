#include <string>

#include "cli/app_archive.h"
#include "cli/cli.h"
#include "cli/commands/commands.h"
#include "cli/diagnostics.h"
#include "cli/project_writer.h"

namespace typhon::cli {

namespace {

std::string counted(std::size_t count, const char* one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

std::size_t count_modules(const CompileResult& result) {
  std::size_t count = 0;
  for (const auto& [path, text] : result.files) count += path.ends_with(".d.py.ts") ? 1 : 0;
  return count;
}

}  // namespace

int build(const CommandContext& context) {
  const CompileRequest request = context.config.request();
  CompileResult result = compile(request, context.project);
  const std::size_t modules = count_modules(result);
  result.files["modules/app.zip"] = make_zip(app_files(request, context.project));
  // Also when there are errors: the rest of the project stays typed while a file is being edited.
  const WriteCount count = write_project(result.files, context.project);
  if (context.options.json) {
    context.output.out("{\"diagnostics\":" + diagnostics_json(result.diagnostics, result.sources) +
                       ",\"modules\":" + std::to_string(modules) +
                       ",\"written\":" + std::to_string(count.written) +
                       ",\"removed\":" + std::to_string(count.removed) + "}\n");
  } else {
    print_diagnostics(result.diagnostics, result.sources, context.output);
    context.output.out("typhon build: " + counted(modules, "module") + ", " +
                       problem_count(result.diagnostics) + ", " + counted(count.written, "file") +
                       " written, " + std::to_string(count.removed) + " removed\n");
  }
  return has_errors(result.diagnostics) ? exit_diagnostics : exit_ok;
}

}  // namespace typhon::cli
