#include <doctest/doctest.h>

#include "cli/app_archive.h"
#include "cli/cli.h"
#include "cli/config.h"
#include "cli/diagnostics.h"
#include "cli/project_writer.h"
#include "project_files.h"

using namespace typhon;
using namespace typhon::cli;

namespace {

// A project in memory whose disk can be made to fail.
class TestProject final : public WritableFileSystem {
 public:
  explicit TestProject(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  std::optional<std::string> read(const std::string& path) const override {
    return view().read(path);
  }
  bool is_file(const std::string& path) const override { return view().is_file(path); }
  bool is_directory(const std::string& path) const override { return view().is_directory(path); }
  std::vector<std::string> list(const std::string& path) const override {
    return view().list(path);
  }
  void write(const std::string& path, std::string_view bytes) override {
    if (path == refused) throw IoError("Cannot write '" + path + "': Disk full; free some space");
    files_[path] = std::string(bytes);
  }
  void remove(const std::string& path) override { files_.erase(path); }

  std::string refused;

 private:
  MemoryFileSystem view() const { return MemoryFileSystem(files_); }

  std::map<std::string, std::string> files_;
};

class NoInput final : public Input {
 public:
  std::string read() override { return {}; }
  bool is_waiting(int) override { return false; }
};
NoInput no_input;

class TestOutput final : public Output {
 public:
  void out(std::string_view text) override { printed += text; }
  void err(std::string_view text) override { failed += text; }
  bool has_colors() const override { return false; }

  std::string printed;
  std::string failed;
};

}  // namespace

TEST_CASE("only what changed is written, and what is stale goes") {
  TestProject project({{".typhon/types/old.d.py.ts", "x"}, {".typhon/manifest.json", "{}"}});
  const std::map<std::string, std::string> files = {{"manifest.json", "{}"},
                                                    {"types/a.d.py.ts", "a"}};
  WriteCount count = write_project(files, project);
  CHECK_EQ(count.written, 2);  // .gitignore and the declarations
  CHECK_EQ(count.removed, 1);
  CHECK_FALSE(project.is_file(".typhon/types/old.d.py.ts"));
  count = write_project(files, project);
  CHECK_EQ(count.written, 0);
  CHECK_EQ(count.removed, 0);
}

TEST_CASE("a refused write ends the command with its reason") {
  TestOutput output;
  const int code = run_cli(
      {"build"},
      [](const std::string&) {
        auto project = std::make_unique<TestProject>(
            std::map<std::string, std::string>{{"pyproject.toml", ""}, {"a.py", ""}});
        project->refused = ".typhon/manifest.json";
        return project;
      },
      no_input, output);
  CHECK_EQ(code, exit_usage);
  CHECK_EQ(output.printed, "");
  CHECK_EQ(output.failed,
           "typhon: Cannot write '.typhon/manifest.json': Disk full; free some space\n");
}

TEST_CASE("what nobody expected is our mistake and says so") {
  TestOutput output;
  const int code = run_cli(
      {"build"},
      [](const std::string&) -> std::unique_ptr<WritableFileSystem> {
        throw std::logic_error("Impossible");
      },
      no_input, output);
  CHECK_EQ(code, exit_internal);
  CHECK(
      output.failed.starts_with("typhon: Internal error: Impossible\nThis is a mistake in Typhon"));
}

TEST_CASE("a zip of nothing is an end record, and its bytes depend on its content alone") {
  CHECK_EQ(make_zip({}), std::string("PK\5\6") + std::string(18, '\0'));
  const std::string zip = make_zip({{"a", "hello"}});
  CHECK_EQ(zip, make_zip({{"a", "hello"}}));
  // The checksum of "hello", little-endian, in the local header.
  CHECK_EQ(zip.substr(14, 4), "\x86\xA6\x10\x36");
}

TEST_CASE("marks stand under what they mean") {
  const SourceFile source("a.py", "\tx = '😀'; bad\n\n");
  const Diagnostic diagnostic{Code::unknown_name, "a.py", {13, 16}, "Name 'bad'", "Help"};
  CHECK_EQ(diagnostic_text(diagnostic, source, Colors::none),
           "a.py:1:12: warning: Name 'bad' [unknown-name]\n"
           "  1 | \tx = '😀'; bad\n"
           "    | \t          ^^^\n"
           "  = Help\n");
  const Diagnostic at_end{Code::syntax_error, "a.py", {18, 18}, "Nothing", ""};
  CHECK_EQ(diagnostic_text(at_end, source, Colors::none),
           "a.py:3:1: error: Nothing [syntax-error]\n  3 | \n    | ^\n");
}

TEST_CASE("problems are counted in words") {
  const Diagnostic error{Code::syntax_error, "a.py", {}, "E", ""};
  const Diagnostic warning{Code::unknown_name, "a.py", {}, "W", ""};
  CHECK_EQ(problem_count({}), "no problems");
  CHECK_EQ(problem_count({error}), "1 error");
  CHECK_EQ(problem_count({warning, warning}), "2 warnings");
  CHECK_EQ(problem_count({error, warning, warning}), "1 error and 2 warnings");
}

TEST_CASE("patterns match as fnmatch does") {
  struct Row {
    const char* pattern;
    const char* text;
    bool matches;
  };
  const Row rows[] = {{"*.py", "a/b.py", true},
                      {"a?c", "abc", true},
                      {"a?c", "ac", false},
                      {"[a-c]x", "bx", true},
                      {"[!a-c]x", "bx", false},
                      {"[!a-c]x", "dx", true},
                      {"*a*b*", "xxaxxbxx", true},
                      {"*a*b", "xxaxxbx", false},
                      {"[", "[", true},
                      {"", "", true},
                      {"*", "", true},
                      {"tests/*", "tests/a/b.py", true}};
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CHECK_EQ(matches_pattern(row.pattern, row.text), row.matches);
  }
}

TEST_CASE("the configuration has defaults that fit the folders") {
  const auto sources = [](std::map<std::string, std::string> files) {
    return read_config(MemoryFileSystem(std::move(files))).config.sources;
  };
  CHECK_EQ(sources({{"pyproject.toml", ""}, {"src/a.py", ""}}), std::vector<std::string>{"src"});
  CHECK_EQ(sources({{"pyproject.toml", ""}, {"a.py", ""}}), std::vector<std::string>{""});
  CHECK_EQ(sources({{"pyproject.toml", "[tool.typhon]\nsources = [\"./lib/\", \".\"]"},
                    {"lib/a.py", ""}}),
           std::vector<std::string>{"lib", ""});
}
