// Runs tests/errors: Python files whose mistakes are marked on the line below them.
//
//   area = width * heigth
//   #              ^^^^^^ unknown-name: Name 'heigth' is not defined
//
// A mark that begins at the very first column is written `#^^^`, without a blank. An empty range is
// marked with one caret, one over several lines up to the end of its first line. Each diagnostic
// needs a mark and each mark a diagnostic.
//
//   typhon_errors [CASE…]            all cases when none is given
//   UPDATE=1 typhon_errors [CASE…]   writes the marks that the compiler gives
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "compile.h"
#include "support/places.h"

namespace {

namespace fs = std::filesystem;
using typhon::Diagnostic;
using typhon::SourceFile;

struct Mark {
  std::uint32_t line = 0;   // of the source, marks not counted; 0-based
  std::uint32_t begin = 0;  // UTF-16 code units
  std::uint32_t end = 0;
  std::string text;  // "code: Message"
};

struct Case {
  std::string source;  // without the marks
  std::vector<Mark> marks;
};

const fs::path folder = fs::path(typhon::test::tests_folder()) / "errors";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

std::optional<Mark> parse_mark(const std::string& line) {
  const std::size_t hash = line.find_first_not_of(' ');
  if (hash == std::string::npos || line[hash] != '#') return std::nullopt;
  const std::size_t caret = line.find_first_not_of(' ', hash + 1);
  if (caret == std::string::npos || line[caret] != '^') return std::nullopt;
  const std::size_t end = std::min(line.find_first_not_of('^', caret), line.size());
  const std::size_t shift = caret == 1 ? 1 : 0;  // `#^^^` begins at column 0
  const std::size_t text = std::min(line.find_first_not_of(' ', end), line.size());
  std::string expected = line.substr(text);
  expected.erase(expected.find_last_not_of("\r\n") + 1);
  return Mark{0, static_cast<std::uint32_t>(caret - shift), static_cast<std::uint32_t>(end - shift),
              expected};
}

Case parse_case(const std::string& text) {
  Case parsed;
  std::uint32_t line_count = 0;
  for (const std::string& line : lines_of(text)) {
    if (auto mark = parse_mark(line); mark && line_count > 0) {
      mark->line = line_count - 1;
      parsed.marks.push_back(*mark);
    } else {
      parsed.source += line;
      ++line_count;
    }
  }
  return parsed;
}

Mark mark_of(const Diagnostic& diagnostic, const SourceFile& source) {
  const auto begin = source.position(diagnostic.span.begin);
  const auto end = source.position(diagnostic.span.end);
  std::uint32_t last = end.character;
  if (end.line != begin.line) {
    const auto line = source.line(begin.line);
    const auto offset = static_cast<std::uint32_t>(line.data() - source.text().data());
    last = source.position(offset + static_cast<std::uint32_t>(line.size())).character;
  }
  return {begin.line, begin.character, std::max(last, begin.character + 1),
          std::string(typhon::code_text(diagnostic.code)) + ": " + diagnostic.message};
}

std::vector<Mark> compile_marks(const std::string& name, const std::string& source) {
  const std::string path = "src/" + name + ".py";
  const typhon::MemoryFileSystem files(std::map<std::string, std::string>{{path, source}});
  typhon::CompileRequest request;
  request.sources = {"src"};
  const typhon::CompileResult result = typhon::compile(request, files);
  std::vector<Mark> marks;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    marks.push_back(mark_of(diagnostic, result.sources.at(diagnostic.path)));
  }
  return marks;
}

std::string written(const Mark& mark) {
  const std::string carets(mark.end - mark.begin, '^');
  const std::string indent = mark.begin == 0 ? "" : std::string(mark.begin - 1, ' ');
  return "#" + indent + carets + " " + mark.text + "\n";
}

// The source with its marks; the same for what is expected and for what came out.
std::string annotate(const std::string& source, const std::vector<Mark>& marks) {
  std::string text;
  std::uint32_t line_number = 0;
  for (const std::string& line : lines_of(source)) {
    text += line + (line.ends_with('\n') ? "" : "\n");
    for (const Mark& mark : marks) {
      if (mark.line == line_number) text += written(mark);
    }
    ++line_number;
  }
  return text;
}

void print_difference(const std::string& expected, const std::string& actual) {
  const std::vector<std::string> wanted = lines_of(expected);
  const std::vector<std::string> got = lines_of(actual);
  std::size_t i = 0;
  std::size_t j = 0;
  // Only marks differ, so both walk over the same source lines.
  while (i < wanted.size() || j < got.size()) {
    const bool mark_wanted = i < wanted.size() && parse_mark(wanted[i]).has_value();
    const bool mark_got = j < got.size() && parse_mark(got[j]).has_value();
    if (mark_wanted && mark_got && wanted[i] == got[j]) {
      std::cout << "  " << wanted[i++];
      ++j;
    } else if (mark_wanted) {
      std::cout << "- " << wanted[i++];
    } else if (mark_got) {
      std::cout << "+ " << got[j++];
    } else {
      std::cout << "  " << wanted[i++];
      ++j;
    }
  }
}

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

bool run_case(const std::string& name, bool update) {
  const fs::path path = folder / (name + ".py");
  if (!fs::is_regular_file(path)) {
    std::cout << "FAILED errors/" << name << ": there is no " << path.string() << "\n";
    return false;
  }
  const Case wanted = parse_case(read_file(path));
  const std::string expected = annotate(wanted.source, wanted.marks);
  const std::string actual = annotate(wanted.source, compile_marks(name, wanted.source));
  if (expected == actual) return true;
  if (update) {
    std::ofstream(path, std::ios::binary) << actual;
    std::cout << "updated errors/" << name << "\n";
    return true;
  }
  std::cout << "FAILED errors/" << name << " (- expected, + given)\n";
  print_difference(expected, actual);
  std::cout << "If the new marks are right: ./x update 'errors/" << name << "'\n";
  return false;
}

std::vector<std::string> all_cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".py") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0' && std::string(value) != "0";
}

}  // namespace

int main(int argc, char** argv) {
  const bool update = is_set("UPDATE");
  if (update && is_set("CI")) {
    std::cerr << "UPDATE and CI are both set; CI never writes expectations\n";
    return 2;
  }
  std::vector<std::string> names(argv + 1, argv + argc);
  if (names.empty()) names = all_cases();
  const auto fails = [&](const std::string& name) { return !run_case(name, update); };
  const auto failed = std::count_if(names.begin(), names.end(), fails);
  std::cout << names.size() - static_cast<std::size_t>(failed) << " of " << names.size()
            << " cases passed\n";
  return failed == 0 ? 0 : 1;
}
