// Compiles a folder of somebody else's Python and looks at all that comes out, for suite `corpus`:
//   typhon_corpus FOLDER OUT [INSTALLED…]
// writes the declarations to OUT/types and prints one JSON object: what was compiled, how much of
// it is typed, what is not and why, and every fault. INSTALLED are folders with packages that it
// may import.
#include <cstdio>
#include <exception>
#include <nlohmann/json.hpp>
#include <string>

#include "coverage.h"
#include "support/files.h"
#include "support/trial.h"

namespace typhon::test {
namespace {

using Json = nlohmann::ordered_json;

// Where the package lies in the project.
const std::string folder = "src/";

std::string without_names(const std::string& message) {
  std::string text;
  bool is_quoted = false;
  for (const char c : message) {
    if (c == '\'') is_quoted = !is_quoted;
    if (!is_quoted) text += c == '\'' ? '*' : c;
  }
  return text;
}

struct Coverage {
  std::size_t exports = 0, typed = 0;
  // What is unknown, by the message that says why: "typing.pyi:12 cast()".
  std::map<std::string, std::vector<std::string>> unknown;
};

Coverage coverage_of(const CompileRequest& request, const Files& files) {
  const Inspection known = inspect(request, MemoryFileSystem(files), Phase::resolved);
  Coverage coverage;
  for (const FileCoverage& file : measure_coverage(known.model, known.diagnostics)) {
    coverage.exports += file.exports;
    coverage.typed += file.typed;
    for (const UnknownPlace& place : file.unknown) {
      const std::string reason =
          std::string(code_text(place.reason.code)) + ": " + without_names(place.reason.message);
      const auto line = known.sources.at(file.path).position(place.span.begin).line + 1;
      coverage.unknown[reason].push_back(file.path.substr(folder.size()) + ":" +
                                         std::to_string(line) + " " + place.name);
    }
  }
  return coverage;
}

void add_python(const std::string& folder, const std::string& at, Files& files) {
  for (auto& [path, text] : read_tree(folder)) {
    if (path.ends_with(".py") || path.ends_with(".pyi")) files[at + path] = std::move(text);
  }
}

Json run(const std::string& package, const std::string& out,
         const std::vector<std::string>& installed) {
  CompileRequest request;
  request.sources = {folder.substr(0, folder.size() - 1)};
  request.site_packages.clear();
  Files files;
  add_python(package, folder, files);
  for (const std::string& each : installed) {
    request.site_packages.push_back("site/" + std::to_string(request.site_packages.size()));
    add_python(each, request.site_packages.back() + "/", files);
  }
  const Trial trial = try_compiler(request, files);
  write_declarations(trial.result, out);
  const Coverage coverage = coverage_of(request, files);
  return {{"files", trial.files},    {"lines", trial.lines},       {"bytes", trial.bytes},
          {"quick", trial.quick},    {"faults", trial.faults},     {"exports", coverage.exports},
          {"typed", coverage.typed}, {"unknown", coverage.unknown}};
}

}  // namespace
}  // namespace typhon::test

int main(int count, char** values) {
  if (count < 3) return std::fputs("Usage: typhon_corpus FOLDER OUT [INSTALLED…]\n", stderr), 2;
  try {
    const std::string text = typhon::test::run(values[1], values[2], {values + 3, values + count})
                                 .dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
    std::puts(text.c_str());
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
