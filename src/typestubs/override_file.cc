#include "override_file.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "emit/paths.h"
#include "resolve/did_you_mean.h"

namespace typhon {

namespace {

using model::Override;

// Cuts a declaration file into its statements. Knows what begins and what ends one, no more.
class StatementReader {
 public:
  explicit StatementReader(std::string_view text) : text_(text) {}

  // The next statement, without the comments before it but for a `/** … */` right above; empty at
  // the end of the text. An unfinished statement reaches to the end of the text.
  ByteSpan next();

 private:
  void skip_blanks();
  void skip_comment();
  void skip_string();

  bool is_at(std::string_view token) const { return text_.substr(at_).starts_with(token); }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t doc_ = 0;  // where the comment right before at_ begins; at_ when there is none
};

std::vector<std::string_view> words_of(std::string_view statement);
Override override_of(std::string_view text, ByteSpan span);
bool imports_from(std::string_view statement, const std::string& specifier);
std::set<std::string> offered_names(const model::Module& module);

ByteSpan span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::string override_path(const std::string& source) {
  const std::string path = python_path(source);
  return path.substr(0, path.size() - std::string_view(".py").size()) + ".typhon.d.ts";
}

void read_overrides(model::Module& module, const FileSystem& files, DiagnosticSink& sink) {
  const std::string path = override_path(module.source);
  const auto text = files.read(path);
  if (!text) return;
  // The file may name the module's own types by importing them, so that it stands on its own.
  const std::string python = python_path(module.source);
  const std::string own = "./" + python.substr(python.rfind('/') + 1);
  StatementReader reader(*text);
  for (ByteSpan span = reader.next(); span.begin < span.end; span = reader.next()) {
    const std::string_view statement =
        std::string_view(*text).substr(span.begin, span.end - span.begin);
    if (imports_from(statement, own) || statement == "export {};") continue;
    Override found = override_of(statement, span);
    if (!found.text.empty()) {
      module.overrides.push_back(std::move(found));
      continue;
    }
    sink.add(Code::invalid_override, path, span, "This is no declaration that can be taken over",
             "Write 'export declare function f(…): …;', 'export declare const', 'export type', "
             "'export interface' or 'export declare class', each with its end");
  }
}

void check_overrides(model::Module& module, DiagnosticSink& sink) {
  const std::set<std::string> offered = offered_names(module);
  std::erase_if(module.overrides, [&](const Override& each) {
    if (each.name.empty() || offered.contains(each.name)) return false;
    const std::vector<std::string> candidates(offered.begin(), offered.end());
    const std::string closest = closest_name(each.name, candidates);
    sink.add(Code::invalid_override, override_path(module.source), each.name_span,
             "'" + module.name + "' offers no '" + each.name + "' that could be overridden",
             closest.empty() ? "Leave out 'export' if it is only for this file"
                             : "Did you mean '" + closest + "'",
             replacement(each.name_span, closest));
    return true;
  });
}

std::vector<Diagnostic> without_overridden(std::vector<Diagnostic> diagnostics,
                                           const model::ApiModel& model) {
  static const std::set<Code> about_types = {Code::missing_annotation,  Code::unknown_name,
                                             Code::unsupported_type,    Code::wrong_type_arguments,
                                             Code::unsupported_default, Code::implicit_unknown};
  std::map<std::string, std::vector<ByteSpan>> overridden;  // by path
  for (const model::Module& module : model.modules) {
    const auto note = [&](const auto& items, auto span) {
      for (const auto& item : items) {
        const bool is_overridden =
            std::any_of(module.overrides.begin(), module.overrides.end(),
                        [&](const Override& each) { return each.name == item.name; });
        if (is_overridden) overridden[module.source].push_back(span(item));
      }
    };
    if (module.overrides.empty()) continue;
    note(module.functions, [](const auto& item) { return item.span; });
    note(module.classes, [](const auto& item) { return item.span; });
    note(module.variables, [](const auto& item) { return item.name_span; });
  }
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    const auto spans = overridden.find(diagnostic.path);
    if (spans == overridden.end() || !about_types.contains(diagnostic.code)) return false;
    return std::any_of(spans->second.begin(), spans->second.end(), [&](const ByteSpan& span) {
      return span.begin <= diagnostic.span.begin && diagnostic.span.end <= span.end;
    });
  });
  return diagnostics;
}

namespace {

// Ends behind the ";" or, for what has a body, behind the "}" that no bracket is open at.
ByteSpan StatementReader::next() {
  skip_blanks();
  const std::size_t begin = doc_;
  const std::vector<std::string_view> words = words_of(text_.substr(at_));
  const auto has = [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const bool has_body = has("interface") || has("class") || has("enum") || has("namespace");
  for (int depth = 0; at_ < text_.size();) {
    const char c = text_[at_];
    if (is_at("//") || is_at("/*")) {
      skip_comment();
      continue;
    }
    if (c == '"' || c == '\'' || c == '`') {
      skip_string();
      continue;
    }
    ++at_;
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (c == ')' || c == ']' || c == '}') --depth;
    const bool ends_body = has_body && c == '}' && depth <= 0;
    if (ends_body || (c == ';' && depth <= 0)) break;
  }
  return span_of(begin, at_);
}

// To where a statement begins; at_ is then behind its comment.
void StatementReader::skip_blanks() {
  doc_ = at_;
  bool has_doc = false;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (is_at("/**")) {
      doc_ = at_;
      has_doc = true;
      skip_comment();
    } else if (is_at("//") || is_at("/*")) {
      has_doc = false;
      skip_comment();
    } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      ++at_;
    } else {
      break;
    }
  }
  if (!has_doc) doc_ = at_;
}

void StatementReader::skip_comment() {
  const bool is_block = is_at("/*");
  const std::size_t end = text_.find(is_block ? "*/" : "\n", at_ + 2);
  at_ = end == std::string_view::npos ? text_.size() : end + (is_block ? 2 : 1);
}

void StatementReader::skip_string() {
  const char quote = text_[at_++];
  while (at_ < text_.size() && text_[at_] != quote) at_ += text_[at_] == '\\' ? 2 : 1;
  at_ = std::min(at_ + 1, text_.size());
}

bool is_word_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

// The first words, up to anything else: export, declare, function, f.
std::vector<std::string_view> words_of(std::string_view statement) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < statement.size() && words.size() < 6;) {
    std::size_t end = at;
    while (end < statement.size() && is_word_part(statement[end])) ++end;
    if (end == at) break;
    words.push_back(statement.substr(at, end - at));
    at = statement.find_first_not_of(" \t\r\n", end);
  }
  return words;
}

// Empty text when it is none of the forms.
Override override_of(std::string_view statement, ByteSpan span) {
  constexpr std::array<std::string_view, 5> kinds = {"function", "const", "class", "type",
                                                     "interface"};
  const bool has_end = statement.ends_with(';') || statement.ends_with('}');
  const std::size_t comment_end = statement.starts_with("/**") ? statement.find("*/") + 2 : 0;
  const std::size_t code =
      std::min(statement.find_first_not_of(" \t\r\n", comment_end), statement.size());
  const std::vector<std::string_view> words = words_of(statement.substr(code));
  Override result;
  if (words.empty() || !has_end) return result;
  if (words[0] == "import") {
    result.text = statement;
    result.is_import = true;
    return result;
  }
  std::size_t at = 0;
  while (at < words.size() &&
         (words[at] == "export" || words[at] == "declare" || words[at] == "abstract")) {
    ++at;
  }
  if (at + 1 >= words.size() || std::find(kinds.begin(), kinds.end(), words[at]) == kinds.end()) {
    return result;
  }
  result.text = statement;
  if (words[0] != "export") return result;
  const auto name = static_cast<std::size_t>(words[at + 1].data() - statement.data());
  result.name = words[at + 1];
  result.name_at = static_cast<std::uint32_t>(name);
  result.name_span = span_of(span.begin + name, span.begin + name + result.name.size());
  return result;
}

bool imports_from(std::string_view statement, const std::string& specifier) {
  const bool is_import = statement.starts_with("import");
  return is_import && (statement.find('"' + specifier + '"') != std::string_view::npos ||
                       statement.find('\'' + specifier + '\'') != std::string_view::npos);
}

std::set<std::string> offered_names(const model::Module& module) {
  std::set<std::string> names;
  for (const auto& each : module.functions) names.insert(each.name);
  for (const auto& each : module.variables) names.insert(each.name);
  for (const auto& each : module.aliases) names.insert(each.name);
  for (const auto& each : module.classes) names.insert(each.name);
  return names;
}

}  // namespace

}  // namespace typhon
