// The native program: connects the command line to the disk and the terminal.
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "cli/cli.h"
#include "cli/disk_fs.h"

namespace {

class StandardOutput final : public typhon::cli::Output {
 public:
  void out(std::string_view text) override { std::cout << text << std::flush; }
  void err(std::string_view text) override { std::cerr << text << std::flush; }
  bool has_colors() const override {
    const char* no_color = std::getenv("NO_COLOR");
    const bool is_wanted = no_color == nullptr || *no_color == '\0';
    return is_wanted && isatty(STDOUT_FILENO) != 0;
  }
};

}  // namespace

int main(int count, char** values) {
  StandardOutput output;
  return typhon::cli::run_cli(
      {values + 1, values + count},
      [](const std::string& folder) {
        return std::make_unique<typhon::cli::DiskFileSystem>(folder);
      },
      output);
}
