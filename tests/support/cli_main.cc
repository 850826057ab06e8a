// Command-line cases: tests/cli/<case> holds `cmd`, a shell script that calls "$TYPHON" in a copy
// of `input/`; `stdout`, all that it prints on both streams; and `exit`, its exit code. With
// UPDATE=1 the last two are rewritten.
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "support/diff.h"
#include "support/files.h"
#include "support/places.h"

namespace typhon::test {
namespace {

namespace fs = std::filesystem;

const std::string cli_folder = tests_folder() + "/cli";

// A copy of the case's input that is removed again.
class Workspace {
 public:
  explicit Workspace(const Files& input) {
    std::string pattern = (fs::temp_directory_path() / "typhon-cli-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
      throw std::runtime_error("Cannot make a temporary folder");
    folder_ = pattern;
    for (const auto& [path, bytes] : input) {
      fs::create_directories((folder_ / path).parent_path());
      std::ofstream(folder_ / path, std::ios::binary) << bytes;
    }
  }
  ~Workspace() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  std::string path() const { return folder_.string(); }

 private:
  fs::path folder_;
};

Files run_command(const std::string& name) {
  const Workspace workspace(read_tree(cli_folder + "/" + name + "/input"));
  const std::string script = cli_folder + "/" + name + "/cmd";
  const std::string command = "cd '" + workspace.path() + "' && TYPHON='" + typhon_command() +
                              "' NO_COLOR=1 LC_ALL=C sh '" + script + "' 2>&1";
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("Cannot start a shell");
  std::string printed;
  char buffer[4096];
  for (std::size_t size; (size = fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    printed.append(buffer, size);
  }
  const int status = pclose(pipe);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return {{"stdout", printed}, {"exit", std::to_string(code) + "\n"}};
}

bool run_case(const std::string& name) {
  const std::string folder = cli_folder + "/" + name;
  std::string fault;
  try {
    const Files made = run_command(name);
    if (is_update()) {
      for (const auto& [path, text] : made) std::ofstream(folder + "/" + path) << text;
      return true;
    }
    Files expected;
    for (auto& [path, text] : read_tree(folder)) {
      if (made.contains(path)) expected[path] = text;
    }
    fault = compare_trees(expected, made);
  } catch (const std::exception& error) {
    fault = std::string(error.what()) + "\n";
  }
  if (fault.empty()) return true;
  std::printf("cli/%s\n%sWhen this is what you want: ./x update cli/%s\n", name.c_str(),
              fault.c_str(), name.c_str());
  return false;
}

}  // namespace
}  // namespace typhon::test

int main(int count, char** values) {
  using namespace typhon::test;
  std::vector<std::string> cases(values + 1, values + count);
  if (cases.empty()) cases = list_cases(cli_folder);
  std::size_t failed = 0;
  for (const std::string& name : cases) failed += run_case(name) ? 0 : 1;
  std::printf("%zu command-line cases, %zu failed\n", cases.size(), failed);
  return failed == 0 && !cases.empty() ? 0 : 1;
}
