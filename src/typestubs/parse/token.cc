#include "parse/token.h"

#include <algorithm>
#include <array>

namespace typhon {

namespace {

constexpr int deepest_nesting = 100;  // of strings inside f-strings

class Scanner {
 public:
  Scanner(std::string_view text, std::uint32_t at) : text_(text), at_(at) {}

  Token next();

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool at_end() const { return at_ >= text_.size(); }
  bool at_line_end() const { return at_end() || peek() == '\n' || peek() == '\r'; }
  Token finish(TokenKind kind) const { return {kind, {begin_, at_}}; }

  void skip_blanks();
  void skip_line_end();
  Token name_or_string();
  Token string(bool is_formatted);
  bool skip_string(bool is_formatted, int depth);
  bool skip_field(int depth);
  Token number();
  Token punctuation();

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t begin_ = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Every byte of a character beyond ASCII counts as part of a name; the parser judges those.
bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool continues_name(char c) { return begins_name(c) || is_digit(c); }
bool is_quote(char c) { return c == '"' || c == '\''; }

}  // namespace

Token next_token(std::string_view text, std::uint32_t at) { return Scanner(text, at).next(); }

bool is_keyword(std::string_view name) {
  constexpr std::array<std::string_view, 35> keywords = {
      "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
      "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
      "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
      "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};
  return std::binary_search(keywords.begin(), keywords.end(), name);
}

namespace {

Token Scanner::next() {
  skip_blanks();
  begin_ = at_;
  if (at_end()) return finish(TokenKind::end);
  if (at_line_end()) {
    skip_line_end();
    return finish(TokenKind::newline);
  }
  const char c = peek();
  if (begins_name(c)) return name_or_string();
  if (is_quote(c)) return string(false);
  if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return number();
  return punctuation();
}

void Scanner::skip_blanks() {
  for (;;) {
    const char c = peek();
    if (!at_end() && (c == ' ' || c == '\t' || c == '\f')) {
      ++at_;
    } else if (c == '#') {
      while (!at_line_end()) ++at_;
    } else if (c == '\\' && (peek(1) == '\n' || peek(1) == '\r')) {
      ++at_;
      skip_line_end();
    } else {
      return;
    }
  }
}

void Scanner::skip_line_end() { at_ += peek() == '\r' && peek(1) == '\n' ? 2 : 1; }

Token Scanner::name_or_string() {
  while (continues_name(peek())) ++at_;
  const std::string_view name = text_.substr(begin_, at_ - begin_);
  const bool is_prefix =
      name.size() <= 2 && name.find_first_not_of("rRbBuUfFtT") == std::string_view::npos;
  if (!is_prefix || !is_quote(peek())) return finish(TokenKind::name);
  return string(name.find_first_of("fFtT") != std::string_view::npos);
}

Token Scanner::string(bool is_formatted) {
  return finish(skip_string(is_formatted, 0) ? TokenKind::string : TokenKind::unclosed_string);
}

// From the opening quotes; false when they are never closed.
bool Scanner::skip_string(bool is_formatted, int depth) {
  const char quote = peek();
  const bool is_triple = peek(1) == quote && peek(2) == quote;
  at_ += is_triple ? 3 : 1;
  while (!at_end()) {
    const char c = peek();
    if (c == quote && (!is_triple || (peek(1) == quote && peek(2) == quote))) {
      at_ += is_triple ? 3 : 1;
      return true;
    }
    if (!is_triple && at_line_end()) return false;
    if (is_formatted && c == '{' && peek(1) != '{' && depth < deepest_nesting) {
      ++at_;
      if (!skip_field(depth + 1)) return false;
    } else if (c == '\\' && peek(1) == '\r' && peek(2) == '\n') {
      at_ += 3;
    } else {
      at_ += c == '\\' || (is_formatted && c == '{') ? 2 : 1;
    }
  }
  at_ = static_cast<std::uint32_t>(text_.size());
  return false;
}

// {value!r:>{width}} from behind its "{"; quotes begin strings up to the format after ":".
bool Scanner::skip_field(int depth) {
  int brackets = 0;
  bool in_format = false;
  while (!at_end()) {
    const char c = peek();
    if (c == '}' && brackets == 0) {
      ++at_;
      return true;
    }
    if (in_format) {
      ++at_;
      if (c == '{' && (depth >= deepest_nesting || !skip_field(depth + 1))) return false;
      continue;
    }
    if (is_quote(c)) {
      const char before = text_[at_ - 1];
      const bool is_formatted = before == 'f' || before == 'F';
      if (depth >= deepest_nesting || !skip_string(is_formatted, depth + 1)) return false;
      continue;
    }
    brackets += c == '(' || c == '[' || c == '{' ? 1 : 0;
    brackets -= c == ')' || c == ']' || c == '}' ? 1 : 0;
    in_format = c == ':' && brackets == 0;
    ++at_;
  }
  return false;
}

Token Scanner::number() {
  while (continues_name(peek()) || peek() == '.') {
    const bool is_exponent = peek() == 'e' || peek() == 'E';
    ++at_;
    if (is_exponent && (peek() == '+' || peek() == '-') && is_digit(peek(1))) ++at_;
  }
  return finish(TokenKind::number);
}

Token Scanner::punctuation() {
  constexpr std::array<std::string_view, 27> operators = {
      "**=", "//=", ">>=", "<<=", "...", "!=", "->", ":=", "**", "//", "<<", ">>", "<=", ">=",
      "==",  "+=",  "-=",  "*=",  "/=",  "%=", "&=", "|=", "^=", "@=", "<>", ";",  "~"};
  const char c = peek();
  for (const std::string_view op : operators) {
    if (text_.substr(at_).starts_with(op)) {
      at_ += static_cast<std::uint32_t>(op.size());
      return finish(TokenKind::op);
    }
  }
  ++at_;
  if (c == '(' || c == '[' || c == '{') return finish(TokenKind::opening);
  if (c == ')' || c == ']' || c == '}') return finish(TokenKind::closing);
  const bool is_operator = std::string_view("+-*/%@<>&|^=.,:").find(c) != std::string_view::npos;
  return finish(is_operator ? TokenKind::op : TokenKind::bad);
}

}  // namespace

}  // namespace typhon
