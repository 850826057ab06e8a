#include "lsp/features/surface.h"

#include <algorithm>

namespace typhon::lsp {

namespace {

// Lines of an interface or a class that are shown whole.
constexpr std::ptrdiff_t whole_lines = 16;

std::string without_comments(std::string_view text);
std::size_t skip_string(std::string_view text, std::size_t at);
std::size_t matching_brace(std::string_view text, std::size_t open);
std::string dedented(const std::string& text);
bool has_body(std::string_view head);

}  // namespace

std::vector<const DeclaredName*> names_at(workspace::LiveProject& project, const std::string& path,
                                          std::uint32_t offset) {
  std::vector<const DeclaredName*> found;
  const Declarations* declarations = project.declarations(path);
  if (declarations == nullptr) return found;
  for (const DeclaredName& name : declarations->names) {
    const bool is_here =
        name.path == path && name.source.begin <= offset && offset <= name.source.end;
    if (is_here) found.push_back(&name);
  }
  return found;
}

std::string declaration_text(const std::string& declarations, const DeclaredName& name) {
  const std::string_view text = declarations;
  const std::size_t line = text.rfind('\n', name.declared.begin) + 1;
  const bool is_class = has_body(text.substr(line, name.declared.begin - line));
  int depth = 0;
  std::size_t at = name.declared.end;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') at = skip_string(text, at);
    if (text.substr(at).starts_with("/*")) at = text.find("*/", at) + 1;
    if (c == '{' && depth == 0 && is_class) break;
    if (c == '(' || c == '{' || c == '[') ++depth;
    if (c == ')' || c == '}' || c == ']') --depth;
    if (depth < 0 || (depth == 0 && (c == ';' || c == ','))) break;
  }
  std::string shown(text.substr(line, at - line));
  if (is_class) {
    const std::size_t end = matching_brace(text, at);
    const std::string body = without_comments(text.substr(at, end - at));
    const bool is_short = std::count(body.begin(), body.end(), '\n') <= whole_lines;
    shown += is_short ? body : "{ … }";
  }
  return dedented(without_comments(shown));
}

namespace {

bool has_body(std::string_view head) {
  return head.ends_with("class ") || head.ends_with("interface ");
}

std::size_t skip_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at;
}

std::size_t matching_brace(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '"') at = skip_string(text, at);
    if (text.substr(at).starts_with("/*")) at = text.find("*/", at) + 1;
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at + 1;
  }
  return text.size();
}

// A line that only held a comment goes with it.
std::string without_comments(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"') {
      const std::size_t end = std::min(skip_string(text, at) + 1, text.size());
      result += text.substr(at, end - at);
      at = end;
    } else if (text.substr(at).starts_with("/*")) {
      at = std::min(text.find("*/", at), text.size() - 2) + 2;
      const bool is_whole_line = at < text.size() && text[at] == '\n' &&
                                 result.find_last_not_of(" ") != std::string::npos &&
                                 result[result.find_last_not_of(" ")] == '\n';
      if (is_whole_line) {
        result.resize(result.find_last_not_of(" "));
      } else if (at < text.size() && text[at] == ' ') {
        ++at;
      }
    } else {
      result += text[at++];
    }
  }
  return result;
}

std::string dedented(const std::string& text) {
  const std::size_t indent = text.find_first_not_of(' ');
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    result += line.substr(std::min(indent, line.find_first_not_of(' ') == std::string::npos
                                               ? line.size()
                                               : line.find_first_not_of(' ')));
    if (end < text.size()) result += '\n';
    at = end + 1;
  }
  while (result.ends_with(' ') || result.ends_with('\n')) result.pop_back();
  return result;
}

}  // namespace

}  // namespace typhon::lsp
