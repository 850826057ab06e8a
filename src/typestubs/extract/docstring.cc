#include "extract/docstring.h"

#include <algorithm>
#include <vector>

#include "extract/literal.h"

namespace typhon {

namespace {

constexpr std::size_t tab_width = 8;

std::vector<std::string> lines_without_tabs(std::string_view text);
std::size_t indentation(std::string_view line);
bool is_blank_line(std::string_view line);

}  // namespace

std::string docstring_of(const Node& body) { return docstring_in(body.first_named_child()); }

std::string docstring_in(const Node& statement) {
  if (!statement.is("expression_statement")) return {};
  const auto text = text_of_string(statement.first_named_child());
  return text ? dedent(*text) : std::string{};
}

std::string dedent(std::string_view text) {
  std::vector<std::string> lines = lines_without_tabs(text);
  std::size_t margin = std::string::npos;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!is_blank_line(lines[i])) margin = std::min(margin, indentation(lines[i]));
  }
  std::string result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string& line = lines[i];
    line.erase(0, std::min(i == 0 ? indentation(line) : margin, line.size()));
    line.erase(line.find_last_not_of(" \f\v") + 1);
    result += (i == 0 ? "" : "\n") + line;
  }
  const std::size_t end = result.find_last_not_of('\n');
  const std::size_t begin = result.find_first_not_of('\n');
  return end == std::string::npos ? std::string{} : result.substr(begin, end + 1 - begin);
}

namespace {

std::vector<std::string> lines_without_tabs(std::string_view text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    std::string& line = lines.back();
    if (c == '\n') {
      lines.emplace_back();
    } else if (c == '\t') {
      line.append(tab_width - line.size() % tab_width, ' ');
    } else {
      line.push_back(c);
    }
  }
  return lines;
}

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \f\v") == std::string_view::npos;
}

}  // namespace

}  // namespace typhon
