// Compiles a folder of somebody else's Python and looks at all that comes out, for suite `corpus`:
//   typhon_corpus FOLDER OUT [INSTALLED…]
// writes the declarations to OUT/types and prints one JSON object: what was compiled, how much of
// it is typed, why the rest is not, and every fault. INSTALLED are folders with packages that it
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
  std::map<std::string, std::size_t> reasons;  // of what is unknown, by message
};

Coverage coverage_of(const CompileRequest& request, const Files& files) {
  const Inspection known = inspect(request, MemoryFileSystem(files), Phase::resolved);
  Coverage coverage;
  for (const FileCoverage& file : measure_coverage(known.model, known.diagnostics)) {
    coverage.exports += file.exports;
    coverage.typed += file.typed;
    for (const UnknownPlace& place : file.unknown) {
      ++coverage.reasons[std::string(code_text(place.reason.code)) + ": " +
                         without_names(place.reason.message)];
    }
  }
  return coverage;
}

void add_python(const std::string& folder, const std::string& at, Files& files) {
  for (auto& [path, text] : read_tree(folder)) {
    if (path.ends_with(".py") || path.ends_with(".pyi")) files[at + path] = std::move(text);
  }
}

Json run(const std::string& folder, const std::string& out,
         const std::vector<std::string>& installed) {
  CompileRequest request;
  request.sources = {"src"};
  request.site_packages.clear();
  Files files;
  add_python(folder, "src/", files);
  for (const std::string& each : installed) {
    request.site_packages.push_back("site/" + std::to_string(request.site_packages.size()));
    add_python(each, request.site_packages.back() + "/", files);
  }
  const Trial trial = try_compiler(request, files);
  write_declarations(trial.result, out);
  const Coverage coverage = coverage_of(request, files);
  return {{"files", trial.files},    {"lines", trial.lines},       {"bytes", trial.bytes},
          {"quick", trial.quick},    {"faults", trial.faults},     {"exports", coverage.exports},
          {"typed", coverage.typed}, {"unknown", coverage.reasons}};
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
