#include "cli/cli.h"

#include "base/check.h"
#include "cli/commands/commands.h"
#include "cli/diagnostics.h"

namespace typhon::cli {

namespace {

int run_on_project(const Options& options, const OpenProject& open_project, Output& output);

int run_command(const Options& options, const OpenProject& open_project, Input& input,
                Output& output) {
  if (options.command == Command::content_mapper) {
    return serve_content_mapper(open_project, input, output);
  }
  if (options.command == Command::lsp) return serve_editor(open_project, input, output);
  return run_on_project(options, open_project, output);
}

int run_on_project(const Options& options, const OpenProject& open_project, Output& output) {
  const std::unique_ptr<WritableFileSystem> project = open_project(options.project);
  const ConfigResult config = read_config(*project);
  if (!config.diagnostics.empty()) {
    const Colors colors = output.has_colors() ? Colors::ansi : Colors::none;
    for (const Diagnostic& diagnostic : config.diagnostics) {
      output.err(diagnostic_text(diagnostic, config.source, colors));
    }
    return exit_usage;
  }
  const CommandContext context{options, config.config, *project, output};
  switch (options.command) {
    case Command::build:
      return build(context);
    case Command::check:
      return check(context);
    case Command::print:
      return print(context);
    case Command::lsp:
    case Command::content_mapper:
      break;  // have no project yet
  }
  return exit_internal;
}

}  // namespace

int run_cli(const std::vector<std::string>& arguments, const OpenProject& open_project,
            Input& input, Output& output) {
  try {
    const auto parsed = parse_options(arguments);
    if (const auto* usage = std::get_if<UsageText>(&parsed)) {
      usage->is_error ? output.err(usage->text) : output.out(usage->text);
      return usage->is_error ? exit_usage : exit_ok;
    }
    return run_command(std::get<Options>(parsed), open_project, input, output);
  } catch (const IoError& error) {
    output.err(std::string("typhon: ") + error.what() + "\n");
    return exit_usage;
  } catch (const std::exception& error) {
    output.err(std::string("typhon: Internal error: ") + error.what() +
               "\nThis is a mistake in Typhon, not in your project. Please report it with this "
               "text and, if you can, the Python file that it happened on.\n");
    return exit_internal;
  }
}

}  // namespace typhon::cli
