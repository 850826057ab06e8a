#include "support/diff.h"

#include <algorithm>
#include <set>
#include <vector>

namespace typhon::test {

namespace {

struct Line {
  char mark;  // ' ', '-' or '+'
  std::string text;
};

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const bool is_ended = end < text.size();
    lines.push_back(text.substr(begin, end - begin) +
                    (is_ended ? "" : "\n\\ No newline at end of file"));
    begin = end + 1;
  }
  return lines;
}

// By the longest common subsequence; test files are small enough for its table.
std::vector<Line> diff_lines(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::vector<std::size_t>> common(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      common[i][j] =
          a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::vector<Line> lines;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      lines.push_back({' ', a[i++]});
      ++j;
    } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
      lines.push_back({'-', a[i++]});
    } else {
      lines.push_back({'+', b[j++]});
    }
  }
  return lines;
}

std::string hunk_header(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  const auto count = [&](std::size_t from, std::size_t to, char other) {
    return std::count_if(lines.begin() + static_cast<std::ptrdiff_t>(from),
                         lines.begin() + static_cast<std::ptrdiff_t>(to),
                         [&](const Line& line) { return line.mark == ' ' || line.mark == other; });
  };
  const auto range = [&](char mark) {
    return std::to_string(count(0, begin, mark) + 1) + "," +
           std::to_string(count(begin, end, mark));
  };
  return "@@ -" + range('-') + " +" + range('+') + " @@\n";
}

}  // namespace

std::string unified_diff(const std::string& name, const std::string& expected,
                         const std::string& actual) {
  if (expected == actual) return "";
  constexpr std::size_t context = 3;
  const std::vector<Line> lines = diff_lines(split_lines(expected), split_lines(actual));
  std::string text = "--- expected/" + name + "\n+++ made/" + name + "\n";
  for (std::size_t at = 0; at < lines.size();) {
    if (lines[at].mark == ' ') {
      ++at;
      continue;
    }
    const std::size_t begin = at > context ? at - context : 0;
    std::size_t last_change = at;
    for (; at < lines.size() && at <= last_change + 2 * context; ++at) {
      if (lines[at].mark != ' ') last_change = at;
    }
    const std::size_t end = std::min(last_change + context + 1, lines.size());
    text += hunk_header(lines, begin, end);
    for (std::size_t i = begin; i < end; ++i) text += lines[i].mark + lines[i].text + "\n";
    at = end;
  }
  return text;
}

std::string compare_trees(const Files& expected, const Files& actual) {
  std::set<std::string> paths;
  for (const auto& [path, text] : expected) paths.insert(path);
  for (const auto& [path, text] : actual) paths.insert(path);
  std::string text;
  for (const std::string& path : paths) {
    if (!actual.contains(path)) {
      text += "expected/" + path + " is not made any more\n";
    } else if (!expected.contains(path)) {
      text += "expected/" + path + " is missing; made was:\n" + actual.at(path);
    } else {
      text += unified_diff(path, expected.at(path), actual.at(path));
    }
  }
  return text;
}

}  // namespace typhon::test
