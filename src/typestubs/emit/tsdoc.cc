#include "emit/tsdoc.h"

#include <vector>

#include "emit/docstring.h"

namespace typhon {

namespace {

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else if (c != '\r') {
      lines.back() += c;
    }
  }
  return lines;
}

std::string without_comment_end(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '/' && !safe.empty() && safe.back() == '*') safe += '\\';
    safe += c;
  }
  return safe;
}

// A Python decorator at the start of a line is no tag of TSDoc.
std::string without_tags(const std::string& text) {
  std::string safe;
  bool is_in_fence = false;  // where "@" means nothing
  for (const std::string& line : split_lines(text)) {
    const std::size_t first = line.find_first_not_of(' ');
    if (!safe.empty()) safe += '\n';
    if (first != std::string::npos && line.compare(first, 3, "```") == 0)
      is_in_fence = !is_in_fence;
    if (!is_in_fence && first != std::string::npos && line[first] == '@') {
      safe += line.substr(0, first) + '\\' + line.substr(first);
    } else {
      safe += line;
    }
  }
  return safe;
}

std::string comment(const std::string& text, std::size_t indent) {
  if (text.empty()) return "";
  const std::string margin(indent, ' ');
  const std::vector<std::string> lines = split_lines(without_comment_end(text));
  if (lines.size() == 1) return margin + "/** " + lines[0] + " */\n";
  std::string result = margin + "/**\n";
  for (const std::string& line : lines)
    result += margin + (line.empty() ? " *" : " * " + line) + "\n";
  return result + margin + " */\n";
}

void add_tag(std::string& tags, const std::string& tag) {
  if (!tags.empty()) tags += '\n';
  tags += tag;
}

void add_paragraph(std::string& text, const std::string& paragraph) {
  if (paragraph.empty()) return;
  if (!text.empty()) text += "\n\n";
  text += paragraph;
}

// The text and what belongs to it; the tags of parameters and results come between both parts.
std::string described(const Docstring& doc) {
  std::string text = without_tags(doc.text);
  for (const std::string& each : doc.remarks)
    add_paragraph(text, "@remarks\n" + without_tags(each));
  return text;
}

std::string closing_tags(const Docstring& doc) {
  std::string tags;
  for (const std::string& each : doc.examples) add_tag(tags, "@example\n" + without_tags(each));
  for (const std::string& each : doc.see) add_tag(tags, "@see " + without_tags(each));
  if (!doc.deprecated.empty()) add_tag(tags, "@deprecated " + doc.deprecated);
  return tags;
}

// PEP 702: @deprecated("Use area() instead")
std::string deprecation_of(const model::Function& function) {
  for (const auto& [decorator, span] : function.decorators) {
    const std::size_t bracket = decorator.find('(');
    const std::string name = decorator.substr(0, bracket);
    if (name != "deprecated" && !name.ends_with(".deprecated")) continue;
    const std::size_t begin = decorator.find_first_of("\"'", bracket);
    if (begin == std::string::npos) continue;
    const std::size_t end = decorator.find(decorator[begin], begin + 1);
    return decorator.substr(begin + 1, end == std::string::npos ? end : end - begin - 1);
  }
  return "";
}

std::string parameter_tags(const model::Function& function, const Docstring& doc) {
  std::string tags;
  for (const model::Parameter& parameter : function.parameters) {
    const bool is_in_options = parameter.kind == model::ParameterKind::keyword ||
                               parameter.kind == model::ParameterKind::kwargs;
    const auto text = doc.parameters.find(parameter.name);
    if (is_in_options || text == doc.parameters.end() || text->second.empty()) continue;
    add_tag(tags, "@param " + parameter.name + " - " + text->second);
  }
  return tags;
}

}  // namespace

std::string tsdoc(const std::string& text, std::size_t indent) {
  return comment(without_tags(text), indent);
}

std::string description_tsdoc(const Docstring& doc, std::size_t indent) {
  std::string text = described(doc);
  add_paragraph(text, closing_tags(doc));
  return comment(text, indent);
}

std::string module_tsdoc(const std::string& text) {
  const Docstring doc = parse_docstring(text);
  std::string whole = described(doc);
  add_paragraph(whole, closing_tags(doc));
  add_paragraph(whole, "@packageDocumentation");
  return comment(whole, 0);
}

std::string constructor_tsdoc(const model::Function& constructor, std::size_t indent) {
  return comment(parameter_tags(constructor, parse_docstring(constructor.doc)), indent);
}

std::string function_tsdoc(const model::Function& function, std::size_t indent) {
  Docstring doc = parse_docstring(function.doc);
  if (doc.deprecated.empty()) doc.deprecated = deprecation_of(function);
  std::string tags = parameter_tags(function, doc);
  if (!doc.returns.empty()) add_tag(tags, "@returns " + doc.returns);
  for (const auto& [exception, when] : doc.raises) {
    add_tag(tags, "@throws " + exception + (when.empty() ? "" : " - " + when));
  }
  if (const std::string closing = closing_tags(doc); !closing.empty()) add_tag(tags, closing);
  std::string text = described(doc);
  add_paragraph(text, tags);
  return comment(text, indent);
}

std::string parameter_doc(const std::string& doc, const std::optional<std::string>& default_text) {
  std::string text = without_tags(doc);
  // "..." stands for a default that cannot be seen from here.
  if (!default_text || *default_text == "...") return without_comment_end(text);
  if (!text.empty()) text += ' ';
  const char* fence = default_text->find('`') == std::string::npos ? "`" : "``";
  return without_comment_end(text + "@defaultValue " + fence + *default_text + fence);
}

}  // namespace typhon
