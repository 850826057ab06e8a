#include "parse/quick_scanner.h"

#include <cstring>

#include "parse/keywords.h"

namespace typhon {

namespace {

constexpr std::uint8_t name_start = 1, name_part = 2, digit = 4;

constexpr auto classes = [] {
  std::array<std::uint8_t, 256> table{};
  for (int c = 'a'; c <= 'z'; ++c) table[static_cast<std::size_t>(c)] = name_start | name_part;
  for (int c = 'A'; c <= 'Z'; ++c) table[static_cast<std::size_t>(c)] = name_start | name_part;
  for (int c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = name_part | digit;
  table['_'] = name_start | name_part;
  return table;
}();

bool is(char c, std::uint8_t which) {
  return (classes[static_cast<unsigned char>(c)] & which) != 0;
}

}  // namespace

// A NUL, or a carriage return that ends no line, is nothing that this scanner wants to know.
QuickScanner::QuickScanner(std::string_view text) : text_(text) {
  for (std::size_t i = text.find('\r'); i != std::string_view::npos; i = text.find('\r', i + 1)) {
    if (i + 1 == text.size() || text[i + 1] != '\n') give_up();
  }
  if (text.find('\0') != std::string_view::npos) give_up();
  advance();
}

void QuickScanner::give_up() {
  gave_up_ = true;
  token_.kind = SyntaxKind::error;
}

void QuickScanner::resume(std::uint32_t at) {
  at_ = at;
  advance();
}

char QuickScanner::at(std::size_t offset) const {
  return at_ + offset < text_.size() ? text_[at_ + offset] : '\0';
}

void QuickScanner::set(SyntaxKind kind, std::size_t length) {
  token_ = {kind, static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + length)};
  at_ += length;
}

void QuickScanner::advance() {
  if (gave_up_) return;
  if (dedents_ > 0) {
    --dedents_;
    return set(SyntaxKind::dedent, 0);
  }
  if (at_line_start_ && brackets_ == 0) {
    at_line_start_ = false;
    if (begin_line()) return;
  }
  if (!skip_blanks()) return give_up();
  if (at_ >= text_.size()) {
    // The last line may lack its end.
    const bool is_inside_line = token_.kind != SyntaxKind::newline &&
                                token_.kind != SyntaxKind::dedent && token_.kind != SyntaxKind::end;
    if (brackets_ > 0) return give_up();
    if (is_inside_line) {
      at_line_start_ = true;
      return set(SyntaxKind::newline, 0);
    }
    return set(SyntaxKind::end, 0);
  }
  const char c = text_[at_];
  if (c == '\n' || c == '\r') {
    set(SyntaxKind::newline, 0);
    at_ += c == '\r' ? 2 : 1;
    at_line_start_ = true;
    return;
  }
  if (is(c, name_start)) return scan_name();
  if (is(c, digit) || (c == '.' && is(at(1), digit))) return scan_number();
  if ((c == '"' || c == '\'') && scan_string_start(0)) return;
  scan_operator();
}

// Reads the indentation of the next line that holds something. True when it gave a token.
bool QuickScanner::begin_line() {
  std::uint32_t column = 0;
  for (;;) {
    const char c = at(0);
    if (c == ' ') {
      ++column;
    } else if (c == '\t') {
      // A tab behind a space would count differently in different tools.
      if (column % 8 != 0) return give_up(), true;
      column += 8;
    } else if (c == '\n') {
      column = 0;
    } else if (c == '\r') {
      column = 0;
      ++at_;
    } else if (c == '#') {
      const void* end = std::memchr(text_.data() + at_, '\n', text_.size() - at_);
      if (end == nullptr) {
        at_ = text_.size();
        continue;
      }
      at_ = static_cast<std::size_t>(static_cast<const char*>(end) - text_.data());
      continue;
    } else if (c == '\f' || c == '\\' || c == '\v') {
      return give_up(), true;
    } else {
      break;
    }
    ++at_;
  }
  if (at_ >= text_.size()) column = 0;
  if (column == levels_[depth_]) return false;
  if (column > levels_[depth_]) {
    if (depth_ + 1 == levels_.size()) return give_up(), true;
    levels_[++depth_] = column;
    set(SyntaxKind::indent, 0);
    return true;
  }
  while (column < levels_[depth_]) {
    --depth_;
    ++dedents_;
  }
  if (column != levels_[depth_]) return give_up(), true;
  --dedents_;
  set(SyntaxKind::dedent, 0);
  return true;
}

// To the next token, or the line's end outside of brackets. False at what is not known.
bool QuickScanner::skip_blanks() {
  for (;; ++at_) {
    const char c = at(0);
    if (c == ' ' || c == '\t') continue;
    if (c == '#') {
      const std::size_t end = text_.find('\n', at_);
      at_ = end == std::string_view::npos ? text_.size() : end;
      if (at_ > 0 && at_ < text_.size() && text_[at_ - 1] == '\r') --at_;
      --at_;
    } else if (c == '\\') {
      if (at(1) == '\r') ++at_;
      if (at(1) != '\n') return false;
      ++at_;
    } else if ((c == '\n' || c == '\r') && brackets_ > 0) {
      continue;
    } else {
      return true;
    }
  }
}

void QuickScanner::scan_name() {
  std::size_t length = 1;
  while (is(at(length), name_part)) ++length;
  const char next = at(length);
  if ((next == '"' || next == '\'') && length <= 2 && scan_string_start(length)) return;
  // A letter beyond ASCII may go on with the name, or not.
  if (static_cast<unsigned char>(next) >= 0x80) return give_up();
  set(kind_of_name(text_.substr(at_, length)), length);
}

bool QuickScanner::scan_string_start(std::size_t prefix) {
  for (std::size_t i = 0; i < prefix; ++i) {
    if (std::strchr("rRbBuUfF", at(i)) == nullptr) return false;
  }
  const char quote = at(prefix);
  const bool is_triple = at(prefix + 1) == quote && at(prefix + 2) == quote;
  set(SyntaxKind::string_start, prefix + (is_triple ? 3 : 1));
  return true;
}

void QuickScanner::scan_number() {
  std::size_t length = 0;
  bool is_float = false;
  const auto skip = [&](auto accept) {
    const std::size_t begin = length;
    while (accept(at(length)) || (at(length) == '_' && length > begin && accept(at(length + 1)))) {
      ++length;
    }
    return length > begin;
  };
  const auto is_digit = [](char c) { return is(c, digit); };
  const char base = at(0) == '0' ? static_cast<char>(at(1) | 0x20) : '\0';
  bool good = true;
  if (base == 'x' || base == 'o' || base == 'b') {
    length = at(2) == '_' ? 3 : 2;
    good = skip([&](char c) {
      if (base == 'x') return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
      return c >= '0' && c <= (base == 'o' ? '7' : '1');
    });
  } else {
    skip(is_digit);
    if (at(length) == '.') {
      is_float = true;
      ++length;
      skip(is_digit);
    }
    if ((at(length) | 0x20) == 'e') {
      is_float = true;
      ++length;
      if (at(length) == '+' || at(length) == '-') ++length;
      good = skip(is_digit);
    }
    if ((at(length) | 0x20) == 'j') ++length;
  }
  const char next = at(length);
  if (!good || is(next, name_part) || static_cast<unsigned char>(next) >= 0x80) return give_up();
  if (is_float && next == '.') return give_up();
  set(is_float ? SyntaxKind::float_ : SyntaxKind::integer, length);
}

void QuickScanner::scan_operator() {
  using enum SyntaxKind;
  const char next = at(1);
  const bool assigns = next == '=';
  // An operator of one character, or with "=" behind it.
  const auto either = [&](SyntaxKind plain, SyntaxKind with_equals) {
    assigns ? set(with_equals, 2) : set(plain, 1);
  };
  const auto doubled = [&](SyntaxKind plain, SyntaxKind with_equals) {
    at(2) == '=' ? set(with_equals, 3) : set(plain, 2);
  };
  switch (text_[at_]) {
    case '(':
      return set(open_paren, 1);
    case ')':
      return set(close_paren, 1);
    case '[':
      return set(open_square, 1);
    case ']':
      return set(close_square, 1);
    case '{':
      return set(open_brace, 1);
    case '}':
      return set(close_brace, 1);
    case ',':
      return set(comma, 1);
    case ';':
      return set(semicolon, 1);
    case '~':
      return set(tilde, 1);
    case ':':
      return either(colon, walrus);
    case '=':
      return either(equals, equal);
    case '+':
      return either(plus, plus_equals);
    case '%':
      return either(percent, percent_equals);
    case '&':
      return either(ampersand, ampersand_equals);
    case '|':
      return either(bar, bar_equals);
    case '^':
      return either(caret, caret_equals);
    case '@':
      return either(SyntaxKind::at_sign, at_equals);
    case '!':
      return either(bang, not_equal);
    case '-':
      return next == '>' ? set(arrow, 2) : either(minus, minus_equals);
    case '*':
      return next == '*' ? doubled(star_star, star_star_equals) : either(star, star_equals);
    case '/':
      return next == '/' ? doubled(slash_slash, slash_slash_equals) : either(slash, slash_equals);
    case '<':
      if (next == '>') return give_up();
      return next == '<' ? doubled(shift_left, shift_left_equals) : either(less, less_equal);
    case '>':
      return next == '>' ? doubled(shift_right, shift_right_equals)
                         : either(greater, greater_equal);
    case '.':
      return next == '.' && at(2) == '.' ? set(ellipsis, 3) : set(dot, 1);
    default:
      return give_up();
  }
}

}  // namespace typhon
