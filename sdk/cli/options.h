// The command line's options.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace typhon::cli {

enum class Command { build, check, print, lsp, content_mapper };
enum class Format { text, json, github, sarif };
enum class PrintPhase { config, model, resolved, manifest, dts, js };

struct Options {
  Command command = Command::build;
  std::string project = ".";
  Format format = Format::text;  // build knows text and json
  bool fail_on_warnings = false;
  bool strict = false;    // build only
  bool coverage = false;  // check only
  bool stale = false;     // check only
  bool stdio = false;     // lsp and content-mapper; many editors insist on passing it
  PrintPhase phase = PrintPhase::resolved;
  std::string file;  // print only this source, relative to the project; empty for all
};

// What to show instead of running a command: --help, --version, or what is wrong.
struct UsageText {
  std::string text;
  bool is_error = false;
};

std::variant<Options, UsageText> parse_options(const std::vector<std::string>& arguments);

}  // namespace typhon::cli
