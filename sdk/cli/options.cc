#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <map>

#include "cli/version.h"

namespace typhon::cli {

namespace {

const std::map<std::string, PrintPhase> phases = {
    {"config", PrintPhase::config},     {"model", PrintPhase::model},
    {"resolved", PrintPhase::resolved}, {"manifest", PrintPhase::manifest},
    {"dts", PrintPhase::dts},           {"js", PrintPhase::js}};

}  // namespace

std::variant<Options, UsageText> parse_options(const std::vector<std::string>& arguments) {
  Options options;
  CLI::App app("Types for the Python modules that a TypeScript program imports", "typhon");
  app.set_version_flag("--version", std::string("typhon ") + version);
  app.require_subcommand(1);
  app.footer("Configuration: [tool.typhon] in pyproject.toml. Exit codes: 0 success, 1 errors in "
             "the project,\n2 wrong usage, configuration or files, 70 a mistake of Typhon's.");
  const auto add = [&](const char* name, const char* description, Command command) {
    CLI::App* sub = app.add_subcommand(name, description);
    sub->add_option("--project", options.project, "The project's folder")->capture_default_str();
    sub->callback([&options, command] { options.command = command; });
    return sub;
  };
  const char* json_help = "Print one JSON object instead of text";
  CLI::App* build = add("build", "Write declarations and modules to .typhon", Command::build);
  build->add_flag("--json", options.json, json_help);
  CLI::App* check = add("check", "Report what is wrong, write nothing", Command::check);
  check->add_flag("--json", options.json, json_help);
  CLI::App* print = add("print", "Show what the compiler knows after a phase", Command::print);
  print->add_option("--phase", options.phase, "config, model, resolved, manifest, dts or js")
      ->transform(CLI::CheckedTransformer(phases).description(""))
      ->required();
  print->add_option("file", options.file, "Only this source, relative to the project");

  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // as CLI11 wants it
  try {
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    // The help of the command that was named, if one was.
    for (const CLI::App* sub : app.get_subcommands()) return UsageText{sub->help(), false};
    return UsageText{app.help(), false};
  } catch (const CLI::CallForVersion& version_request) {
    return UsageText{std::string(version_request.what()) + "\n", false};
  } catch (const CLI::ParseError& error) {
    return UsageText{std::string("typhon: ") + error.what() + "; see 'typhon --help'\n", true};
  }
  return options;
}

}  // namespace typhon::cli
