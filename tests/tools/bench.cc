// Times the compiler on a folder of Python, for `./x bench --compiler`:
//   typhon_bench FOLDER ROUNDS
// prints one JSON object. Times are milliseconds of processor time, the quickest of the rounds.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "compile.h"
#include "session.h"
#include "support/files.h"

namespace typhon::test {
namespace {

using Json = nlohmann::ordered_json;

double now() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

template <typename Work>
double quickest(int rounds, Work work) {
  double best = 1e300;
  for (int i = 0; i < rounds; ++i) {
    const double begin = now();
    work();
    best = std::min(best, now() - begin);
  }
  return best;
}

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::size_t peak_memory() {  // bytes
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

// The file that is nearest to a thousand lines.
std::string file_to_edit(const std::vector<std::string>& paths, const FileSystem& files) {
  const auto distance = [&](const std::string& path) {
    const auto lines = static_cast<long>(count_lines(files.read(path).value_or("")));
    return std::abs(lines - 1000);
  };
  return *std::min_element(paths.begin(), paths.end(),
                           [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
}

// Milliseconds from an edit to all that changes by it, the quickest of the rounds: one that only
// moves what is declared, and one that declares something else.
Json time_edits(const CompileRequest& request, const FileSystem& files, const std::string& path,
                int rounds) {
  Session session(request, files);
  session.update();
  const std::string text = files.read(path).value_or("");
  // Two empty lines stand between definitions of the module.
  const std::size_t gap = text.find("\n\n\n", text.size() / 2);
  const std::size_t middle = gap == text.npos ? text.size() : gap + 1;
  std::string changed = text;
  const auto time_edit = [&](const std::string& addition) {
    return quickest(rounds, [&] {
      changed.insert(middle, addition);
      session.open(path, changed);
      session.update();
    });
  };
  const double move = time_edit("# A line.\n");
  const double change = time_edit("\ndef added_by_the_bench(x: int) -> str: ...\n");
  return {{"edited", path},
          {"edited_lines", count_lines(text)},
          {"move_ms", move},
          {"change_ms", change}};
}

Json run(const std::string& folder, int rounds) {
  Files input = read_tree(folder);
  std::erase_if(input, [](const auto& file) {
    return !file.first.ends_with(".py") && !file.first.ends_with(".pyi");
  });
  const MemoryFileSystem files(std::move(input));
  const CompileRequest request;
  std::size_t lines = 0, bytes = 0;
  const std::vector<std::string> paths = find_python_files(request, files);
  if (paths.empty()) throw std::runtime_error("No Python in '" + folder + "'");
  for (const std::string& path : paths) {
    const std::string text = files.read(path).value_or("");
    lines += count_lines(text);
    bytes += text.size();
  }
  const std::size_t before = peak_memory();
  const double whole = quickest(1, [&] { compile(request, files); });
  const std::size_t memory = peak_memory() - before;
  const double warm = quickest(rounds, [&] { compile(request, files); });
  const double list = quickest(rounds, [&] { find_python_files(request, files); });
  const double extracted = quickest(rounds, [&] { inspect(request, files, Phase::extracted); });
  const double resolved = quickest(rounds, [&] { inspect(request, files, Phase::resolved); });
  Json report = {{"files", paths.size()},     {"lines", lines},          {"bytes", bytes},
                 {"first_ms", whole},         {"whole_ms", warm},        {"list_ms", list},
                 {"extracted_ms", extracted}, {"resolved_ms", resolved}, {"memory", memory}};
  report.update(time_edits(request, files, file_to_edit(paths, files), 10));
  return report;
}

}  // namespace
}  // namespace typhon::test

int main(int count, char** values) {
  if (count != 3) return std::fputs("Usage: typhon_bench FOLDER ROUNDS\n", stderr), 2;
  try {
    std::puts(typhon::test::run(values[1], std::stoi(values[2])).dump(1).c_str());
  } catch (const std::exception& error) {
    return std::fprintf(stderr, "%s\n", error.what()), 1;
  }
  return 0;
}
