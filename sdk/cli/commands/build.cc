#include <string>

#include "cli/app_archive.h"
#include "cli/cli.h"
#include "cli/commands/commands.h"
#include "cli/diagnostics.h"
#include "cli/project_writer.h"

namespace typhon::cli {

CompileResult compile_app(const CompileRequest& request, const FileSystem& project) {
  CompileResult result = compile(request, project);
  result.files["modules/app.zip"] = make_zip(app_files(request, project));
  return result;
}

int build(const CommandContext& context) {
  CompileRequest request = context.config.request();
  request.is_strict = context.options.strict;
  const CompileResult result = compile_app(request, context.project);
  // Also when there are errors: the rest of the project stays typed while a file is being edited.
  const WriteCount count = write_project(result.files, context.project);
  if (context.options.format == Format::json) {
    context.output.out("{\"diagnostics\":" + diagnostics_json(result.diagnostics, result.sources) +
                       ",\"modules\":" + std::to_string(result.module_count) +
                       ",\"written\":" + std::to_string(count.written) +
                       ",\"removed\":" + std::to_string(count.removed) + "}\n");
  } else {
    print_diagnostics(result.diagnostics, result.sources, context.output);
    context.output.out("typhon build: " + counted(result.module_count, "module") + ", " +
                       problem_count(result.diagnostics) + ", " + counted(count.written, "file") +
                       " written, " + std::to_string(count.removed) + " removed\n");
  }
  const bool fails = is_failure(result.diagnostics, context.options.fail_on_warnings);
  return fails ? exit_diagnostics : exit_ok;
}

}  // namespace typhon::cli
