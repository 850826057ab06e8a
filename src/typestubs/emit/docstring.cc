#include "emit/docstring.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace typhon {

namespace {

enum class Section { parameters, returns, raises, remarks, examples, see };

class DocstringParser {
 public:
  explicit DocstringParser(const std::string& doc);
  Docstring run();

 private:
  bool take_google_section();
  bool take_numpy_section();
  bool take_rest_field();
  bool take_rest_directive();
  void add_block(Section section, const std::vector<std::string>& lines);
  // Lines from at_ on that are blank or indented by at least `indent`, without that indent.
  std::vector<std::string> take_block(std::size_t indent);
  void add_google_entries(Section section, const std::vector<std::string>& block);
  void add(Section section, const std::string& name, const std::string& text);

  std::vector<std::string> lines_;
  std::size_t at_ = 0;
  Docstring result_;
};

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
}

std::size_t indent_of(const std::string& line) {
  const std::size_t indent = line.find_first_not_of(' ');
  return indent == std::string::npos ? line.size() : indent;
}

bool is_blank(const std::string& line) { return trimmed(line).empty(); }

std::optional<Section> section_named(const std::string& title) {
  static const std::map<std::string, Section> sections = {
      {"Args", Section::parameters},
      {"Arguments", Section::parameters},
      {"Parameters", Section::parameters},
      {"Params", Section::parameters},
      {"Keyword Args", Section::parameters},
      {"Keyword Arguments", Section::parameters},
      {"Other Parameters", Section::parameters},
      {"Attributes", Section::parameters},
      {"Returns", Section::returns},
      {"Return", Section::returns},
      {"Yields", Section::returns},
      {"Yield", Section::returns},
      {"Raises", Section::raises},
      {"Raise", Section::raises},
      {"Note", Section::remarks},
      {"Notes", Section::remarks},
      {"Warning", Section::remarks},
      {"Warnings", Section::remarks},
      {"Example", Section::examples},
      {"Examples", Section::examples},
      {"See Also", Section::see}};
  const auto found = sections.find(title);
  return found == sections.end() ? std::nullopt : std::optional(found->second);
}

// ":py:class:`~shapes.Shape`" → "`Shape`", "``x``" → "`x`".
std::string without_markup(const std::string& line) {
  std::string plain;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t tick = line.find('`', at);
    if (tick == std::string::npos) return plain + line.substr(at);
    const std::size_t ticks = line.compare(tick, 2, "``") == 0 ? 2 : 1;
    const std::size_t close = line.find(std::string(ticks, '`'), tick + ticks);
    if (close == std::string::npos || line.compare(tick, 3, "```") == 0) {
      return plain + line.substr(at);
    }
    std::string before = line.substr(at, tick - at);
    std::string inside = line.substr(tick + ticks, close - tick - ticks);
    const std::size_t role =
        before.ends_with(':') ? before.find_last_of(" (\t") + 1 : before.size();
    if (role < before.size() && before[role] == ':') {
      before.resize(role);
      if (inside.starts_with('~')) inside = inside.substr(inside.rfind('.') + 1);
      if (const std::size_t target = inside.find(" <"); target != std::string::npos) {
        inside.resize(target);
      }
    }
    plain += before + "`" + inside + "`";
    at = close + ticks;
  }
  return plain;
}

// One paragraph on one line: a part of a docstring is a tag in TSDoc.
std::string joined_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    const std::string content = trimmed(line);
    if (content.empty()) continue;
    if (!text.empty()) text += ' ';
    text += content;
  }
  return without_markup(text);
}

bool is_block(Section section) {
  return section == Section::remarks || section == Section::examples || section == Section::see;
}

// Without the indentation that all lines share, and without a blank line at the end.
std::string dedented(const std::vector<std::string>& lines) {
  std::size_t common = std::string::npos;
  for (const std::string& line : lines) {
    if (!is_blank(line)) common = std::min(common, indent_of(line));
  }
  std::string text;
  for (const std::string& line : lines) {
    text += (is_blank(line) ? "" : line.substr(common)) + "\n";
  }
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

// Lines as Markdown: a doctest is put between fences, up to the blank line that ends it.
std::string markdown(const std::vector<std::string>& lines) {
  std::string text;
  bool is_in_fence = false;  // of the docstring's own
  bool is_in_doctest = false;
  for (const std::string& line : lines) {
    const std::string content = trimmed(line);
    if (content.starts_with("```") && !is_in_doctest) is_in_fence = !is_in_fence;
    if (!is_in_fence && !is_in_doctest && content.starts_with(">>> ")) {
      is_in_doctest = true;
      text += "```python\n";
    } else if (is_in_doctest && content.empty()) {
      is_in_doctest = false;
      text += "```\n";
    }
    text += (is_in_fence || is_in_doctest ? line : without_markup(line)) + "\n";
  }
  if (is_in_doctest) text += "```\n";
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

// "x (int, optional)" → "x"; "*args" → "args"
std::string parameter_name(const std::string& written) {
  std::string name = trimmed(written.substr(0, written.find_first_of("(:")));
  const std::size_t begin = name.find_first_not_of('*');
  return begin == std::string::npos ? "" : name.substr(begin);
}

// The colon that ends "name (Dict[str: int])": not one in brackets.
std::size_t find_colon(const std::string& line) {
  int depth = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '(' || line[at] == '[') ++depth;
    if (line[at] == ')' || line[at] == ']') --depth;
    if (line[at] == ':' && depth == 0) return at;
  }
  return std::string::npos;
}

DocstringParser::DocstringParser(const std::string& doc) {
  std::string line;
  for (const char c : doc) {
    if (c == '\n') {
      lines_.push_back(std::move(line));
      line.clear();
    } else if (c != '\r') {
      line += c;
    }
  }
  lines_.push_back(std::move(line));
}

Docstring DocstringParser::run() {
  std::vector<std::string> text;
  while (at_ < lines_.size()) {
    if (take_google_section() || take_numpy_section() || take_rest_field() ||
        take_rest_directive()) {
      continue;
    }
    // Sections that were taken out leave their blank lines on both sides.
    const bool is_second_blank = is_blank(lines_[at_]) && !text.empty() && is_blank(text.back());
    if (!is_second_blank) text.push_back(lines_[at_]);
    ++at_;
  }
  while (!text.empty() && is_blank(text.back())) text.pop_back();
  result_.text = markdown(text);
  return std::move(result_);
}

bool DocstringParser::take_google_section() {
  const std::string& line = lines_[at_];
  const std::string title = trimmed(line);
  if (!title.ends_with(':') || at_ + 1 >= lines_.size()) return false;
  const auto section = section_named(title.substr(0, title.size() - 1));
  const std::size_t indent = indent_of(line);
  if (!section || is_blank(lines_[at_ + 1]) || indent_of(lines_[at_ + 1]) <= indent) return false;
  ++at_;
  const std::vector<std::string> block = take_block(indent_of(lines_[at_]));
  if (is_block(*section)) {
    add_block(*section, block);
  } else {
    add_google_entries(*section, block);
  }
  return true;
}

void DocstringParser::add_google_entries(Section section, const std::vector<std::string>& block) {
  if (section == Section::returns) return add(section, "", joined_lines(block));
  for (std::size_t at = 0; at < block.size();) {
    const std::string& head = block[at];
    const std::size_t colon = find_colon(head);
    std::vector<std::string> lines;
    if (colon != std::string::npos) lines.push_back(head.substr(colon + 1));
    const std::string name = head.substr(0, colon);
    for (++at; at < block.size() && (is_blank(block[at]) || indent_of(block[at]) > 0); ++at) {
      lines.push_back(block[at]);
    }
    if (!is_blank(head)) add(section, name, joined_lines(lines));
  }
}

bool DocstringParser::take_numpy_section() {
  if (at_ + 1 >= lines_.size()) return false;
  const std::string underline = trimmed(lines_[at_ + 1]);
  const auto section = section_named(trimmed(lines_[at_]));
  if (!section || underline.size() < 3 || underline.find_first_not_of('-') != std::string::npos) {
    return false;
  }
  at_ += 2;
  const auto is_title = [&] {
    return at_ + 1 < lines_.size() && !is_blank(lines_[at_]) &&
           trimmed(lines_[at_ + 1]).starts_with("---");
  };
  if (is_block(*section)) {
    std::vector<std::string> block;
    for (; at_ < lines_.size() && !is_title(); ++at_) block.push_back(lines_[at_]);
    add_block(*section, block);
    return true;
  }
  while (at_ < lines_.size() && !is_blank(lines_[at_])) {
    if (is_title()) break;
    const std::string head = lines_[at_++];
    std::vector<std::string> text = take_block(indent_of(head) + 1);
    if (text.empty() && section == Section::returns) text.push_back(head);
    add(*section, head, joined_lines(text));
  }
  return true;
}

bool DocstringParser::take_rest_field() {
  const std::string line = trimmed(lines_[at_]);
  if (!line.starts_with(':')) return false;
  const std::size_t end = line.find(':', 1);
  if (end == std::string::npos) return false;
  const std::string field = line.substr(1, end - 1);
  const std::string kind = field.substr(0, field.find(' '));
  const std::size_t last_space = field.rfind(' ');
  const std::string name = last_space == std::string::npos ? "" : field.substr(last_space + 1);
  static const std::map<std::string, std::optional<Section>> kinds = {
      {"param", Section::parameters}, {"parameter", Section::parameters},
      {"arg", Section::parameters},   {"argument", Section::parameters},
      {"key", Section::parameters},   {"keyword", Section::parameters},
      {"ivar", Section::parameters},  {"returns", Section::returns},
      {"return", Section::returns},   {"raises", Section::raises},
      {"raise", Section::raises},     {"except", Section::raises},
      {"type", std::nullopt},         {"rtype", std::nullopt}};  // types are in the annotations
  const auto known = kinds.find(kind);
  if (known == kinds.end()) return false;
  const std::size_t indent = indent_of(lines_[at_]);
  std::vector<std::string> text = {line.substr(end + 1)};
  ++at_;
  for (std::string& more : take_block(indent + 1)) text.push_back(std::move(more));
  if (known->second) add(*known->second, name, joined_lines(text));
  return true;
}

// ".. deprecated:: 1.2" and the text below it; a code block loses its directive and gets fences.
bool DocstringParser::take_rest_directive() {
  const std::string line = trimmed(lines_[at_]);
  const std::size_t colons = line.find("::");
  if (!line.starts_with(".. ") || colons == std::string::npos) return false;
  const std::string name = line.substr(3, colons - 3);
  const std::string argument = trimmed(line.substr(colons + 2));
  const bool is_code = name == "code-block" || name == "code" || name == "sourcecode";
  if (name != "deprecated" && name != "note" && name != "warning" && !is_code) return false;
  const std::size_t indent = indent_of(lines_[at_]);
  ++at_;
  std::vector<std::string> block = take_block(indent + 1);
  while (!block.empty() && is_blank(block.front())) block.erase(block.begin());
  if (is_code) {
    std::string code = dedented(block);
    result_.examples.push_back("```" + argument + "\n" + code + "\n```");
  } else if (name == "deprecated") {
    const std::string reason = joined_lines(block);
    result_.deprecated = reason.empty() ? "Since " + argument + "." : reason;
  } else {
    block.insert(block.begin(), argument);
    add_block(Section::remarks, block);
  }
  return true;
}

void DocstringParser::add_block(Section section, const std::vector<std::string>& lines) {
  std::vector<std::string> block = lines;
  while (!block.empty() && is_blank(block.front())) block.erase(block.begin());
  const std::string text = markdown(block);
  if (text.empty()) return;
  auto& parts = section == Section::examples ? result_.examples
                : section == Section::see    ? result_.see
                                             : result_.remarks;
  parts.push_back(text);
}

std::vector<std::string> DocstringParser::take_block(std::size_t indent) {
  std::vector<std::string> block;
  for (; at_ < lines_.size(); ++at_) {
    const std::string& line = lines_[at_];
    if (!is_blank(line) && indent_of(line) < indent) break;
    block.push_back(line.size() > indent ? line.substr(indent) : "");
  }
  // Blank lines at the end separate what follows.
  while (!block.empty() && is_blank(block.back())) {
    block.pop_back();
    --at_;
  }
  return block;
}

void DocstringParser::add(Section section, const std::string& name, const std::string& text) {
  switch (section) {
    case Section::parameters:
      // NumPy describes several at once: "x, y : float".
      for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t comma = std::min(name.find(',', begin), name.size());
        const std::size_t bracket = name.find_first_of("(:", begin);
        const std::size_t end = bracket < comma ? name.size() : comma;
        const std::string each = parameter_name(name.substr(begin, end - begin));
        if (!each.empty()) result_.parameters[each] = text;
        begin = end + 1;
      }
      return;
    case Section::returns:
      result_.returns = text;
      return;
    case Section::raises:
      result_.raises.emplace_back(trimmed(name), text);
      return;
    case Section::remarks:
    case Section::examples:
    case Section::see:
      return add_block(section, {text});
  }
}

}  // namespace

std::string attribute_doc(const model::Attribute& attribute, const Docstring& class_doc) {
  if (!attribute.doc.empty()) return attribute.doc;
  const auto text = class_doc.parameters.find(attribute.name);
  return text == class_doc.parameters.end() ? "" : text->second;
}

Docstring parse_docstring(const std::string& doc) {
  return doc.empty() ? Docstring{} : DocstringParser(doc).run();
}

}  // namespace typhon
