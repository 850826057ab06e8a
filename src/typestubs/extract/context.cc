#include "extract/context.h"

#include <algorithm>
#include <array>

namespace typhon {

namespace {

constexpr std::array<std::string_view, 9> known_modules = {
    "abc",       "builtins", "collections", "dataclasses",      "enum",
    "functools", "types",    "typing",      "typing_extensions"};

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
  std::vector<std::string_view> parts;
  if (expression.is("dotted_name")) {  // `a . b` is a.b
    std::string name;
    for (const Node& part : expression.named_children()) {
      if (part.is("identifier")) name.append(name.empty() ? "" : ".").append(part.text());
    }
    return name;
  }
  Node node = expression;
  for (; node.is("attribute"); node = node.field("object")) {
    parts.push_back(node.field("attribute").text());
  }
  if (parts.empty() || !node.is("identifier")) return {};
  std::string name(node.text());
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) name.append(".").append(*part);
  return name;
}

}  // namespace typhon
