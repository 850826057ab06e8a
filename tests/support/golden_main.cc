// Golden cases: compiles tests/golden/<case>/input and compares all that comes out with
// tests/golden/<case>/expected, in both directions. With UPDATE=1 it rewrites expected instead.
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

#include "cli/config.h"
#include "cli/diagnostics.h"
#include "compile.h"
#include "support/diff.h"
#include "support/files.h"
#include "support/places.h"
#include "support/source_map.h"

namespace typhon::test {
namespace {

const std::string golden_folder = tests_folder() + "/golden";

// What a case shows. Left out is what is the same in all of them (tsconfig.json,
// modules/package.json), comes from elsewhere (stdlib/) or says the same again (modules/app.js
// holds the manifest).
Files shown_files(const CompileResult& result) {
  Files shown;
  for (const auto& [path, text] : result.files) {
    if (path.ends_with(".map")) {
      const std::string declarations = path.substr(0, path.size() - std::string(".map").size());
      shown[path + ".txt"] = describe_source_map(text, result.files.at(declarations));
    } else if (path != "tsconfig.json" && path != "modules/package.json" &&
               !path.starts_with("stdlib/") && path != "modules/app.js") {
      shown[path] = text;
    }
  }
  std::string diagnostics;
  for (const Diagnostic& each : result.diagnostics) {
    diagnostics += cli::diagnostic_text(each, result.sources.at(each.path), cli::Colors::none);
  }
  if (!diagnostics.empty()) shown["diagnostics.txt"] = diagnostics;
  return shown;
}

Files compile_case(const std::string& name) {
  Files input = read_tree(golden_folder + "/" + name + "/input");
  if (input.empty()) throw std::runtime_error("There is nothing in input/");
  input.emplace("pyproject.toml", "");
  const MemoryFileSystem files(input);
  return shown_files(compile(cli::read_config(files).config.request(), files));
}

bool run_case(const std::string& name) {
  const std::string expected_folder = golden_folder + "/" + name + "/expected";
  std::string fault;
  try {
    const Files made = compile_case(name);
    if (is_update()) {
      replace_tree(expected_folder, made);
      return true;
    }
    fault = compare_trees(read_tree(expected_folder), made);
  } catch (const std::exception& error) {
    fault = std::string(error.what()) + "\n";
  }
  if (fault.empty()) return true;
  std::printf("golden/%s\n%sWhen this is what you want: ./x update golden/%s\n", name.c_str(),
              fault.c_str(), name.c_str());
  return false;
}

}  // namespace
}  // namespace typhon::test

int main(int count, char** values) {
  using namespace typhon::test;
  std::vector<std::string> cases(values + 1, values + count);
  if (cases.empty()) cases = list_cases(golden_folder);
  std::size_t failed = 0;
  for (const std::string& name : cases) failed += run_case(name) ? 0 : 1;
  std::printf("%zu golden cases, %zu failed\n", cases.size(), failed);
  return failed == 0 && !cases.empty() ? 0 : 1;
}
