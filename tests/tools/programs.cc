// Compiles the programs of a test file of mypy, each by itself, for suite `corpus`:
//   typhon_programs FILE OUT
// writes the declarations of each to OUT/<case>/types and prints one JSON object: how many there
// are, and every fault. The name of the program that it is at is on stderr, should it crash.
//
//   [case testName]
//   import m
//   [file m.py]
//   def f() -> int: ...
//   [out]
//   main:1: error: …
#include <cstdio>
#include <exception>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "support/trial.h"

namespace typhon::test {
namespace {

using Json = nlohmann::ordered_json;

struct Program {
  std::string name;
  Files files;
};

// "[file a/b.py]" → "a/b.py", when the line is a section of this kind.
std::string section(const std::string& line, const std::string& kind) {
  const std::string begin = "[" + kind + " ";
  return line.starts_with(begin) && line.ends_with("]")
             ? line.substr(begin.size(), line.size() - begin.size() - 1)
             : "";
}

bool is_section(const std::string& line) {
  return line.size() > 2 && line.starts_with("[") && line.ends_with("]") && line[1] >= 'a' &&
         line[1] <= 'z';
}

std::vector<Program> read_programs(const std::string& path) {
  std::vector<Program> programs;
  std::ifstream file(path, std::ios::binary);
  std::string* text = nullptr;  // null in what is no Python: expected output, options
  for (std::string line; std::getline(file, line);) {
    if (const std::string name = section(line, "case"); !name.empty()) {
      programs.push_back({name, {}});
      text = &programs.back().files["main.py"];
    } else if (const std::string added = section(line, "file"); !added.empty()) {
      const bool is_python = added.ends_with(".py") || added.ends_with(".pyi");
      text = is_python && !programs.empty() ? &programs.back().files[added] : nullptr;
    } else if (is_section(line)) {
      text = nullptr;
    } else if (text != nullptr) {
      *text += line + "\n";
    }
  }
  return programs;
}

Json run(const std::string& file, const std::string& out) {
  std::size_t count = 0, lines = 0;
  Json faults = Json::array();
  for (const Program& program : read_programs(file)) {
    std::fprintf(stderr, "%s\n", program.name.c_str());
    const Trial trial = try_compiler({}, program.files);
    for (const std::string& fault : trial.faults) faults.push_back(program.name + ": " + fault);
    write_declarations(trial.result, out + "/" + program.name);
    ++count;
    lines += trial.lines;
  }
  return {{"programs", count}, {"lines", lines}, {"faults", faults}};
}

}  // namespace
}  // namespace typhon::test

int main(int count, char** values) {
  if (count != 3) return std::fputs("Usage: typhon_programs FILE OUT\n", stderr), 2;
  try {
    const std::string text = typhon::test::run(values[1], values[2])
                                 .dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
    std::puts(text.c_str());
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
