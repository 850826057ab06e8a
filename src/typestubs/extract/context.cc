#include "extract/context.h"

#include <algorithm>
#include <array>

namespace typhon {

namespace {

constexpr std::array<std::string_view, 8> known_modules = {
    "abc", "builtins", "dataclasses", "enum", "functools", "types", "typing", "typing_extensions"};

constexpr std::size_t longest_line = 60;  // characters

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

ImportedNames::ImportedNames(const std::vector<model::Import>& imports) {
  for (const model::Import& import : imports) {
    if (import.level > 0 || import.as.empty() || import.name == "*") continue;
    const std::string origin =
        import.name.empty() ? import.module : import.module + "." + import.name;
    origins_.emplace(import.as, origin);
  }
}

std::string ImportedNames::origin(std::string_view dotted_name) const {
  const std::size_t dot = std::min(dotted_name.find('.'), dotted_name.size());
  const auto found = origins_.find(dotted_name.substr(0, dot));
  if (found == origins_.end()) return std::string(dotted_name);
  return found->second + std::string(dotted_name.substr(dot));
}

bool ExtractContext::means(std::string_view dotted_name, std::string_view name) const {
  if (!dotted_name.ends_with(name) && names.origin(dotted_name) == dotted_name) return false;
  const std::string origin = names.origin(dotted_name);
  const std::size_t dot = origin.rfind('.');
  if (dot == std::string::npos) return origin == name;
  const std::string_view module = std::string_view(origin).substr(0, dot);
  return std::string_view(origin).substr(dot + 1) == name &&
         std::find(known_modules.begin(), known_modules.end(), module) != known_modules.end();
}

std::string dotted_name(const Node& expression) {
  if (expression.is("identifier")) return std::string(expression.text());
  if (expression.is("dotted_name")) return std::string(expression.text());
  std::vector<std::string_view> parts;
  Node node = expression;
  for (; node.is("attribute"); node = node.field("object")) {
    parts.push_back(node.field("attribute").text());
  }
  if (parts.empty() || !node.is("identifier")) return {};
  std::string name(node.text());
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) name.append(".").append(*part);
  return name;
}

std::string one_line(std::string_view text) {
  std::string line;
  std::size_t characters = 0;
  for (const char c : text) {
    const bool blank = is_blank(c);
    if (blank && (line.empty() || line.back() == ' ')) continue;
    if (begins_character(c) && ++characters > longest_line) return line + "…";
    line.push_back(blank ? ' ' : c);
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace typhon
