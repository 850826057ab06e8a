#include "workspace/typescript_tokens.h"

#include <algorithm>

namespace typhon::workspace {

namespace {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}
  std::vector<Token> run();

 private:
  void step();
  void skip_line();
  void skip_block_comment();
  void string(char quote);
  void template_text();
  void regular_expression();
  void word();
  void mark();
  bool regular_expression_may_begin() const;
  bool at(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  void add(TokenKind kind, std::size_t begin, std::size_t end);

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
  // For each `${` that is open, how many braces are open inside of it.
  std::vector<int> templates_;
};

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || c == '_' || c == '$' || byte >= 0x80;
}

std::vector<Token> Scanner::run() {
  while (at_ < text_.size()) step();
  return std::move(tokens_);
}

void Scanner::step() {
  const char c = text_[at_];
  if (at("//")) return skip_line();
  if (at("/*")) return skip_block_comment();
  if (c == '"' || c == '\'') return string(c);
  if (c == '`') {
    ++at_;
    return template_text();
  }
  if (c == '/' && regular_expression_may_begin()) return regular_expression();
  if (is_word(c)) return word();
  if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
    ++at_;
    return;
  }
  mark();
}

void Scanner::skip_line() { at_ = std::min(text_.find('\n', at_), text_.size()); }

void Scanner::skip_block_comment() {
  const std::size_t end = text_.find("*/", at_ + 2);
  at_ = end == std::string_view::npos ? text_.size() : end + 2;
}

// Ends at its line's end, so that an apostrophe in the text of JSX costs one line at most.
void Scanner::string(char quote) {
  const std::size_t begin = ++at_;
  while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
    at_ += text_[at_] == '\\' ? 2 : 1;
  }
  at_ = std::min(at_, text_.size());
  add(TokenKind::string, begin, at_);
  if (at_ < text_.size() && text_[at_] == quote) ++at_;
}

void Scanner::template_text() {
  while (at_ < text_.size() && text_[at_] != '`') {
    if (at("${")) {
      at_ += 2;
      templates_.push_back(0);
      return;
    }
    at_ += text_[at_] == '\\' ? 2 : 1;
  }
  at_ = std::min(at_ + 1, text_.size());
}

void Scanner::regular_expression() {
  bool is_in_class = false;
  for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
    const char c = text_[at_];
    if (c == '\\') ++at_;
    if (c == '[') is_in_class = true;
    if (c == ']') is_in_class = false;
    if (c == '/' && !is_in_class) break;
  }
  at_ = std::min(at_ + 1, text_.size());
}

void Scanner::word() {
  const std::size_t begin = at_;
  while (at_ < text_.size() && is_word(text_[at_])) ++at_;
  const bool is_number = std::isdigit(static_cast<unsigned char>(text_[begin])) != 0;
  if (!is_number) add(TokenKind::word, begin, at_);
}

void Scanner::mark() {
  const char c = text_[at_];
  ++at_;
  if (!templates_.empty()) {
    if (c == '{') ++templates_.back();
    if (c == '}' && --templates_.back() < 0) {
      templates_.pop_back();
      return template_text();
    }
  }
  add(TokenKind::mark, at_ - 1, at_);
}

// After a value, a slash divides.
bool Scanner::regular_expression_may_begin() const {
  if (tokens_.empty()) return true;
  const Token& last = tokens_.back();
  if (last.kind == TokenKind::string) return false;
  if (last.kind == TokenKind::mark) return last.text != ")" && last.text != "]" && last.text != "}";
  return last.text == "return" || last.text == "typeof" || last.text == "case";
}

void Scanner::add(TokenKind kind, std::size_t begin, std::size_t end) {
  tokens_.push_back({kind,
                     {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                     text_.substr(begin, end - begin)});
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) { return Scanner(text).run(); }

}  // namespace typhon::workspace
