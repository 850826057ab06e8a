#include "parse/explain.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace typhon {

namespace {

// One line with its tokens; each check looks for one kind of mistake.
struct Line {
  std::string_view text;  // of the file
  std::vector<Token> tokens;

  std::string_view at(std::size_t index) const {
    if (index >= tokens.size()) return {};
    const ByteSpan span = tokens[index].span;
    return text.substr(span.begin, span.end - span.begin);
  }
  bool is(std::size_t index, TokenKind kind) const {
    return index < tokens.size() && tokens[index].kind == kind;
  }
  std::string quoted(std::size_t index) const { return "'" + one_line(at(index)) + "'"; }
};

using Check = std::optional<Explanation> (*)(const Line&);

std::optional<Explanation> merge_conflict(const Line& line);
std::optional<Explanation> unclosed_string(const Line& line);
std::optional<Explanation> bad_character(const Line& line);
std::optional<Explanation> brackets(const Line& line);
std::optional<Explanation> python_2_statement(const Line& line);
std::optional<Explanation> keyword_as_name(const Line& line);
std::optional<Explanation> missing_colon(const Line& line);
std::optional<Explanation> assignment_in_condition(const Line& line);
std::optional<Explanation> missing_operand(const Line& line);
std::optional<Explanation> missing_operator(const Line& line);

}  // namespace

std::optional<Explanation> explain_line(std::string_view text, const LogicalLine& line) {
  // From the mistakes that upset everything after them to those that only look odd by themselves.
  constexpr std::array<Check, 10> checks = {
      merge_conflict,     unclosed_string, bad_character, brackets,
      python_2_statement, keyword_as_name, missing_colon, assignment_in_condition,
      missing_operand,    missing_operator};
  const Line tokens{text, tokens_of(text, line)};
  if (tokens.tokens.empty()) return std::nullopt;
  for (const Check check : checks) {
    if (auto explanation = check(tokens)) return explanation;
  }
  return std::nullopt;
}

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_operand_keyword(std::string_view word) {
  return is_one_of(word, {"None", "True", "False"});
}

// A name that is no keyword, a literal or a closing bracket: an expression may end here.
bool ends_operand(const Line& line, std::size_t i) {
  if (line.is(i, TokenKind::name)) {
    return !is_keyword(line.at(i)) || is_operand_keyword(line.at(i));
  }
  return line.is(i, TokenKind::number) || line.is(i, TokenKind::string) ||
         line.is(i, TokenKind::closing) || line.at(i) == "...";
}

std::optional<Explanation> merge_conflict(const Line& line) {
  const std::string_view rest = line.text.substr(line.tokens[0].span.begin);
  for (const std::string_view marker : {"<<<<<<<", "=======", ">>>>>>>"}) {
    if (!rest.starts_with(marker)) continue;
    const std::uint32_t begin = line.tokens[0].span.begin;
    return Explanation{{begin, begin + 7},
                       "Merge conflict marker '" + std::string(marker) + "' was left in the file",
                       "Choose one side and remove the markers"};
  }
  return std::nullopt;
}

std::optional<Explanation> unclosed_string(const Line& line) {
  for (const Token& token : line.tokens) {
    if (token.kind != TokenKind::unclosed_string) continue;
    const std::string_view rest = line.text.substr(token.span.begin);
    const std::size_t quote = rest.find_first_of("'\"");
    const bool is_triple =
        rest.size() > quote + 2 && rest[quote + 1] == rest[quote] && rest[quote + 2] == rest[quote];
    const std::string quotes(is_triple ? 3 : 1, rest[quote]);
    const auto length = static_cast<std::uint32_t>(std::min(quote + 3, rest.size()));
    return Explanation{
        is_triple ? ByteSpan{token.span.begin, token.span.begin + length} : token.span,
        "String is not closed", "End it with " + quotes};
  }
  return std::nullopt;
}

std::optional<Explanation> bad_character(const Line& line) {
  for (std::size_t i = 0; i < line.tokens.size(); ++i) {
    if (!line.is(i, TokenKind::bad)) continue;
    const unsigned char c = static_cast<unsigned char>(line.at(i)[0]);
    const bool is_visible = c >= 0x20 && c < 0x7F;
    const std::string shown = is_visible ? line.quoted(i) : "with code " + std::to_string(c);
    return Explanation{line.tokens[i].span, "Character " + shown + " has no meaning here",
                       "Remove it, or put it in a string"};
  }
  return std::nullopt;
}

char closing_of(char opening) { return opening == '(' ? ')' : opening == '[' ? ']' : '}'; }

std::optional<Explanation> brackets(const Line& line) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < line.tokens.size(); ++i) {
    if (line.is(i, TokenKind::opening)) open.push_back(i);
    if (!line.is(i, TokenKind::closing)) continue;
    if (open.empty()) {
      return Explanation{line.tokens[i].span, "Bracket " + line.quoted(i) + " was never opened",
                         "Remove it, or add the bracket that it closes"};
    }
    const std::size_t opening = open.back();
    if (line.at(i)[0] != closing_of(line.at(opening)[0])) {
      return Explanation{line.tokens[i].span,
                         "Bracket " + line.quoted(i) + " does not close " + line.quoted(opening),
                         "Close them in the opposite order of opening"};
    }
    open.pop_back();
  }
  if (open.empty()) return std::nullopt;
  const std::size_t opening = open.back();
  return Explanation{line.tokens[opening].span,
                     "Bracket " + line.quoted(opening) + " is never closed",
                     std::string("Add '") + closing_of(line.at(opening)[0]) + "'"};
}

std::optional<Explanation> python_2_statement(const Line& line) {
  const bool is_old = is_one_of(line.at(0), {"print", "exec"}) && line.tokens.size() > 1 &&
                      (line.is(1, TokenKind::name) || line.is(1, TokenKind::string) ||
                       line.is(1, TokenKind::number) || line.at(1) == ">>");
  if (!is_old || is_one_of(line.at(1), {"in", "is", "and", "or", "if", "not"})) return std::nullopt;
  return Explanation{line.tokens[0].span, "Statement " + line.quoted(0) + " is Python 2",
                     "Write " + std::string(line.at(0)) + "(…)"};
}

std::optional<Explanation> keyword_as_name(const Line& line) {
  for (std::size_t i = 0; i < line.tokens.size(); ++i) {
    if (!line.is(i, TokenKind::name) || !is_keyword(line.at(i))) continue;
    const bool is_defined = i > 0 && is_one_of(line.at(i - 1), {"def", "class", "."});
    const bool is_assigned = i == 0 && line.at(1) == "=";
    if (!is_defined && !is_assigned) continue;
    return Explanation{line.tokens[i].span,
                       "Keyword " + line.quoted(i) + " cannot be used as a name",
                       "Choose another name, such as '" + std::string(line.at(i)) + "_'"};
  }
  return std::nullopt;
}

bool begins_block(std::string_view word) {
  return is_one_of(word, {"def", "class", "if", "elif", "else", "for", "while", "try", "except",
                          "finally", "with"});
}

std::optional<Explanation> missing_colon(const Line& line) {
  const std::size_t word = line.at(0) == "async" ? 1 : 0;
  if (!begins_block(line.at(word))) return std::nullopt;
  int depth = 0;
  for (std::size_t i = word; i < line.tokens.size(); ++i) {
    depth += line.is(i, TokenKind::opening) ? 1 : 0;
    depth -= line.is(i, TokenKind::closing) ? 1 : 0;
    if (depth == 0 && line.at(i) == ":") return std::nullopt;
  }
  const std::uint32_t end = line.tokens.back().span.end;
  return Explanation{{end, end}, "Missing ':' after " + line.quoted(word), "End the line with ':'"};
}

std::optional<Explanation> assignment_in_condition(const Line& line) {
  if (!is_one_of(line.at(0), {"if", "elif", "while"})) return std::nullopt;
  int depth = 0;
  for (std::size_t i = 1; i < line.tokens.size(); ++i) {
    depth += line.is(i, TokenKind::opening) ? 1 : 0;
    depth -= line.is(i, TokenKind::closing) ? 1 : 0;
    if (depth == 0 && line.at(i) == ":") return std::nullopt;
    if (depth > 0 || line.at(i) != "=") continue;
    return Explanation{line.tokens[i].span, "Sign '=' assigns, but a condition compares",
                       "Write '=='"};
  }
  return std::nullopt;
}

// `1 +` at the end, before a closing bracket or before a comma; `x =` at the end.
std::optional<Explanation> missing_operand(const Line& line) {
  constexpr std::array<std::string_view, 14> operators = {"%", "&",  "+", "-", "/", "//",  "<",
                                                          "=", "==", ">", "@", "^", "and", "or"};
  for (std::size_t i = 0; i < line.tokens.size(); ++i) {
    if (!std::binary_search(operators.begin(), operators.end(), line.at(i))) continue;
    const bool nothing_follows = i + 1 == line.tokens.size() ||
                                 line.is(i + 1, TokenKind::closing) ||
                                 is_one_of(line.at(i + 1), {",", ":", "="});
    if (!nothing_follows) continue;
    return Explanation{line.tokens[i].span, "Nothing follows " + line.quoted(i),
                       "Write a value after it, or remove it"};
  }
  if (!is_one_of(line.at(line.tokens.size() - 1), {"import", "from"})) return std::nullopt;
  return Explanation{line.tokens.back().span,
                     "Nothing follows " + line.quoted(line.tokens.size() - 1),
                     "Name what is imported"};
}

// Two expressions side by side: `f(a b)`, `x = 5 y`.
std::optional<Explanation> missing_operator(const Line& line) {
  for (std::size_t i = 1; i < line.tokens.size(); ++i) {
    const bool begins_operand = line.is(i, TokenKind::number) || line.is(i, TokenKind::string) ||
                                (line.is(i, TokenKind::name) && !is_keyword(line.at(i))) ||
                                line.at(i) == "{";
    const bool both_strings = line.is(i, TokenKind::string) && line.is(i - 1, TokenKind::string);
    const bool soft_keyword = i == 1 && is_one_of(line.at(0), {"match", "case", "type"});
    if (!begins_operand || both_strings || soft_keyword || !ends_operand(line, i - 1)) continue;
    return Explanation{line.tokens[i].span, "Unexpected " + line.quoted(i),
                       "Is a comma, an operator or a line break missing before it?"};
  }
  return std::nullopt;
}

}  // namespace

}  // namespace typhon
