#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "cli/version.h"
#include "resolve/did_you_mean.h"

namespace typhon::cli {

namespace {

const std::map<std::string, PrintPhase> phases = {
    {"config", PrintPhase::config},     {"model", PrintPhase::model},
    {"resolved", PrintPhase::resolved}, {"manifest", PrintPhase::manifest},
    {"dts", PrintPhase::dts},           {"js", PrintPhase::js}};

const std::map<std::string, Format> formats = {{"text", Format::text},
                                               {"json", Format::json},
                                               {"github", Format::github},
                                               {"sarif", Format::sarif}};

// CLI11 only says that a command is missing; the user wants to know which ones there are.
std::optional<UsageText> missing_command(const std::vector<std::string>& arguments) {
  static const std::vector<std::string> commands = {"build", "check", "print", "lsp",
                                                    "content-mapper"};
  const char* list = "Name a command: build, check, print or lsp; see 'typhon --help'\n";
  if (arguments.empty()) return UsageText{std::string("typhon: ") + list, true};
  const std::string& first = arguments.front();
  const bool is_command = std::find(commands.begin(), commands.end(), first) != commands.end();
  if (is_command || first.starts_with("-")) return std::nullopt;
  const std::string closest = closest_name(first, commands);
  return UsageText{"typhon: There is no command '" + first + "'; " +
                       (closest.empty() ? list : "did you mean '" + closest + "'\n"),
                   true};
}

// Empty when `written` is one of the choices, else what is wrong.
template <class Choice>
std::string fault_of_choice(const char* what, const std::string& written,
                            const std::map<std::string, Choice>& choices) {
  if (choices.contains(written)) return "";
  std::vector<std::string> names;
  std::string list;
  for (const auto& [name, choice] : choices) {
    names.push_back(name);
    list += (list.empty() ? "" : ", ") + name;
  }
  const std::string closest = closest_name(written, names);
  return std::string("There is no ") + what + " '" + written + "'; " +
         (closest.empty() ? "there are " + list : "did you mean '" + closest + "'");
}

}  // namespace

std::variant<Options, UsageText> parse_options(const std::vector<std::string>& arguments) {
  if (auto missing = missing_command(arguments)) return *missing;
  Options options;
  std::string phase;
  std::string format = "text";
  bool is_json = false;
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
  build->add_flag("--json", is_json, json_help);
  build->add_flag("--strict", options.strict,
                  "Fail when anything that is offered is unknown and not written as Any");
  const char* warnings_help = "Exit with status 1 when there are warnings";
  build->add_flag("--fail-on-warnings", options.fail_on_warnings, warnings_help);
  CLI::App* check = add("check", "Report what is wrong, write nothing", Command::check);
  check->add_flag("--json", is_json, json_help);
  check->add_option("--format", format, "text, json, github or sarif")->capture_default_str();
  check->add_flag("--fail-on-warnings", options.fail_on_warnings, warnings_help);
  check->add_flag("--stale", options.stale,
                  "Fail when .typhon does not hold what a build would write, layout aside");
  check->add_flag("--coverage", options.coverage,
                  "Report how much of what is offered has a type, and why the rest has none");
  CLI::App* print = add("print", "Show what the compiler knows after a phase", Command::print);
  print->add_option("--phase", phase, "config, model, resolved, manifest, dts or js")->required();
  print->add_option("file", options.file, "Only this source, relative to the project");
  // Programs start these two. They find the project in what their clients say.
  const auto add_server = [&](const char* name, const char* description, Command command) {
    CLI::App* sub = app.add_subcommand(name, description);
    sub->add_flag("--stdio", options.stdio, "Talk over standard input and output, as always");
    sub->callback([&options, command] { options.command = command; });
  };
  add_server("lsp", "Serve an editor: the Language Server Protocol", Command::lsp);
  add_server("content-mapper", "Serve TypeScript 7.1 or later, which reads .py files through this",
             Command::content_mapper);

  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // as CLI11 wants it
  try {
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    // The help of the command that was named, if one was.
    for (const CLI::App* sub : app.get_subcommands()) return UsageText{sub->help("typhon"), false};
    return UsageText{app.help(), false};
  } catch (const CLI::CallForVersion& version_request) {
    return UsageText{std::string(version_request.what()) + "\n", false};
  } catch (const CLI::ParseError& error) {
    return UsageText{std::string("typhon: ") + error.what() + "; see 'typhon --help'\n", true};
  }
  std::string fault = fault_of_choice("format", format, formats);
  if (options.command == Command::print) fault += fault_of_choice("phase", phase, phases);
  if (!fault.empty()) return UsageText{"typhon: " + fault + "\n", true};
  options.format = is_json ? Format::json : formats.at(format);
  if (options.command == Command::print) options.phase = phases.at(phase);
  return options;
}

}  // namespace typhon::cli
