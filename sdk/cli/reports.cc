#include "cli/reports.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/version.h"

namespace typhon::cli {

namespace {

using Json = nlohmann::ordered_json;

const char* level_of(const Diagnostic& diagnostic) {
  return code_severity(diagnostic.code) == Severity::error ? "error" : "warning";
}

std::string sentence(const Diagnostic& diagnostic) {
  return diagnostic.help.empty() ? diagnostic.message : diagnostic.message + "; " + diagnostic.help;
}

// What ends a line ends a workflow command; properties end at ',' and ':' too.
std::string escaped(const std::string& text, bool is_property) {
  std::string result;
  for (const char c : text) {
    const bool is_special = c == '%' || c == '\r' || c == '\n';
    if (is_special || (is_property && (c == ',' || c == ':'))) {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      result += c;
    }
  }
  return result;
}

Json rules_of(const std::vector<Diagnostic>& diagnostics) {
  std::set<std::string> codes;
  for (const Diagnostic& each : diagnostics) codes.insert(std::string(code_text(each.code)));
  Json rules = Json::array();
  for (const std::string& code : codes) rules.push_back({{"id", code}});
  return rules;
}

Json result_of(const Diagnostic& diagnostic, const SourceFile& source) {
  const Utf16Position start = source.position(diagnostic.span.begin);
  const Utf16Position end = source.position(diagnostic.span.end);
  const Json region = {{"startLine", start.line + 1},
                       {"startColumn", start.character + 1},
                       {"endLine", end.line + 1},
                       {"endColumn", end.character + 1}};
  const Json place = {{"artifactLocation", {{"uri", diagnostic.path}}}, {"region", region}};
  return {{"ruleId", code_text(diagnostic.code)},
          {"level", level_of(diagnostic)},
          {"message", {{"text", sentence(diagnostic)}}},
          {"locations", Json::array({{{"physicalLocation", place}}})}};
}

}  // namespace

std::string github_annotations(const std::vector<Diagnostic>& diagnostics,
                               const std::map<std::string, SourceFile>& sources) {
  std::string text;
  for (const Diagnostic& each : diagnostics) {
    const SourceFile& source = sources.at(each.path);
    const Utf16Position start = source.position(each.span.begin);
    const Utf16Position end = source.position(each.span.end);
    text += fmt::format("::{} file={},line={},col={},endLine={},endColumn={},title={}::{}\n",
                        level_of(each), escaped(each.path, true), start.line + 1,
                        start.character + 1, end.line + 1, end.character + 1, code_text(each.code),
                        escaped(sentence(each), false));
  }
  return text;
}

std::string sarif_log(const std::vector<Diagnostic>& diagnostics,
                      const std::map<std::string, SourceFile>& sources) {
  Json results = Json::array();
  for (const Diagnostic& each : diagnostics) {
    results.push_back(result_of(each, sources.at(each.path)));
  }
  const Json driver = {{"name", "typhon"}, {"version", version}, {"rules", rules_of(diagnostics)}};
  const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({{{"tool", {{"driver", driver}}},
                                           {"columnKind", "utf16CodeUnits"},
                                           {"results", std::move(results)}}})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace typhon::cli
