// The native program: connects the command line to the disk and the terminal.
#include <poll.h>
#include <unistd.h>

#include <cerrno>
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

class StandardInput final : public typhon::cli::Input {
 public:
  std::string read() override {
    std::string bytes(64u << 10, '\0');
    ssize_t count = -1;
    do {
      count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    } while (count < 0 && errno == EINTR);
    bytes.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
    return bytes;
  }
  bool is_waiting(int within) override {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, within) > 0 && (input.revents & POLLIN) != 0;
  }
};

}  // namespace

int main(int count, char** values) {
  StandardInput input;
  StandardOutput output;
  return typhon::cli::run_cli(
      {values + 1, values + count},
      [](const std::string& folder) {
        return std::make_unique<typhon::cli::DiskFileSystem>(folder);
      },
      input, output);
}
