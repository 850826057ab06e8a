#include "extract/literal.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <vector>

#include "extract/nesting.h"

namespace typhon {

using model::BigInteger;
using model::BytesLiteral;
using model::LiteralValue;

namespace {

std::optional<LiteralValue> value_at_depth(const Node& expression, int depth);
std::optional<LiteralValue> integer_value(std::string digits);
std::optional<LiteralValue> float_value(std::string digits);
std::optional<LiteralValue> negated(const LiteralValue& value);
std::optional<LiteralValue> string_literal(const Node& expression);
std::string without_underscores(std::string_view digits);

// The adjacent strings of an expression: one for a plain string, none when it is no string.
std::vector<Node> string_tokens(const Node& expression);

struct Unescaped {
  std::string value;
  bool exact = true;  // false: an escape has no value here and stays as written
};
Unescaped unescape(const StringParts& parts);

}  // namespace

std::optional<LiteralValue> literal_value(const Node& expression) {
  return value_at_depth(expression, 0);
}

std::optional<std::string> text_of_string(const Node& expression) {
  const std::vector<Node> tokens = string_tokens(expression);
  if (tokens.empty()) return std::nullopt;
  std::string text;
  for (const Node& token : tokens) {
    const StringParts parts = string_parts(token);
    if (parts.is_bytes || parts.is_formatted) return std::nullopt;
    text += unescape(parts).value;
  }
  return text;
}

StringParts string_parts(const Node& string) {
  StringParts parts;
  const ByteSpan whole = string.span();
  ByteSpan inside = whole;
  for (const Node& child : string.children()) {
    if (child.is("string_start")) {
      inside.begin = child.span().end;
      for (const char c : child.text()) {
        parts.is_raw |= c == 'r' || c == 'R';
        parts.is_bytes |= c == 'b' || c == 'B';
        parts.is_formatted |= c == 'f' || c == 'F' || c == 't' || c == 'T';
      }
    }
    if (child.is("string_end")) inside.end = child.span().begin;
  }
  parts.content_span = inside;
  parts.content = string.text().substr(inside.begin - whole.begin, inside.end - inside.begin);
  return parts;
}

namespace {

std::optional<LiteralValue> value_at_depth(const Node& expression, int depth) {
  if (depth > deepest_nesting || expression.has_error()) return std::nullopt;
  const std::string_view kind = expression.kind();
  if (kind == "none") return LiteralValue{};
  if (kind == "true") return LiteralValue{true};
  if (kind == "false") return LiteralValue{false};
  if (kind == "integer") return integer_value(without_underscores(expression.text()));
  if (kind == "float") return float_value(without_underscores(expression.text()));
  if (kind == "string" || kind == "concatenated_string") return string_literal(expression);
  if (kind == "parenthesized_expression") {
    return value_at_depth(expression.first_named_child(), depth + 1);
  }
  if (kind == "unary_operator") {
    const auto operand = value_at_depth(expression.field("argument"), depth + 1);
    if (!operand || expression.has_token("~")) return std::nullopt;
    if (std::holds_alternative<bool>(*operand)) return std::nullopt;
    return expression.has_token("-") ? negated(*operand) : operand;
  }
  return std::nullopt;
}

std::string without_underscores(std::string_view digits) {
  std::string kept(digits);
  std::erase(kept, '_');
  return kept;
}

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
  return 99;
}

// Decimal digits of a number in another base, by schoolbook multiplication: quadratic, so the
// number's length is limited by the caller.
std::string decimal_digits(std::string_view digits, int base) {
  std::vector<int> decimal{0};  // least significant first
  for (const char c : digits) {
    int carry = digit_value(c);
    for (int& place : decimal) {
      carry += place * base;
      place = carry % 10;
      carry /= 10;
    }
    for (; carry > 0; carry /= 10) decimal.push_back(carry % 10);
  }
  std::string text;
  for (auto place = decimal.rbegin(); place != decimal.rend(); ++place) {
    text.push_back(static_cast<char>('0' + *place));
  }
  return text;
}

std::optional<LiteralValue> integer_value(std::string digits) {
  constexpr std::size_t most_digits = 4300;  // as Python's own limit for decimal conversion
  int base = 10;
  if (digits.size() > 2 && digits[0] == '0') {
    const char mark = static_cast<char>(digits[1] | 0x20);
    base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
    if (base != 10) digits.erase(0, 2);
  }
  const bool is_number = !digits.empty() && std::all_of(digits.begin(), digits.end(), [&](char c) {
    return digit_value(c) < base;
  });
  if (!is_number || digits.size() > most_digits) return std::nullopt;
  std::int64_t value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (result.ec == std::errc{}) return LiteralValue{value};
  return LiteralValue{BigInteger{decimal_digits(digits, base)}};
}

std::optional<LiteralValue> float_value(std::string digits) {
  char* end = nullptr;
  const double value = std::strtod(digits.c_str(), &end);
  if (end != digits.c_str() + digits.size()) return std::nullopt;  // imaginary: 1j
  return LiteralValue{value};
}

std::optional<LiteralValue> negated(const LiteralValue& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return LiteralValue{-*integer};
  if (const auto* real = std::get_if<double>(&value)) return LiteralValue{-*real};
  const auto* big = std::get_if<BigInteger>(&value);
  if (big == nullptr) return std::nullopt;
  if (big->digits.starts_with('-')) return LiteralValue{BigInteger{big->digits.substr(1)}};
  if (big->digits == "9223372036854775808") return LiteralValue{INT64_MIN};
  return LiteralValue{BigInteger{"-" + big->digits}};
}

std::vector<Node> string_tokens(const Node& expression) {
  if (expression.is("string")) return {expression};
  if (expression.is("concatenated_string")) return expression.named_children();
  if (expression.is("parenthesized_expression")) {
    const Node inside = expression.first_named_child();
    if (!inside.is("parenthesized_expression")) return string_tokens(inside);
  }
  return {};
}

std::optional<LiteralValue> string_literal(const Node& expression) {
  std::string value;
  bool is_bytes = false;
  for (const Node& token : string_tokens(expression)) {
    const StringParts parts = string_parts(token);
    const Unescaped unescaped = unescape(parts);
    if (parts.is_formatted || !unescaped.exact) return std::nullopt;
    is_bytes = parts.is_bytes;
    value += unescaped.value;
  }
  if (is_bytes) return LiteralValue{BytesLiteral{std::move(value)}};
  return LiteralValue{std::move(value)};
}

void append_utf8(std::string& out, std::uint32_t code_point) {
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto tail = [&](int shift) { put(0x80U | ((code_point >> shift) & 0x3FU)); };
  if (code_point < 0x80) return put(code_point);
  if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12));
    tail(6);
  } else {
    put(0xF0U | (code_point >> 18));
    tail(12);
    tail(6);
  }
  tail(0);
}

// Reads up to `most` digits at `at` and moves it behind them; nullopt when there are fewer than
// `least`.
std::optional<std::uint32_t> read_digits(std::string_view text, std::size_t& at, int base,
                                         std::size_t least, std::size_t most) {
  std::uint32_t value = 0;
  std::size_t count = 0;
  while (count < most && at + count < text.size() && digit_value(text[at + count]) < base) {
    value = value * static_cast<std::uint32_t>(base) +
            static_cast<std::uint32_t>(digit_value(text[at + count]));
    ++count;
  }
  if (count < least) return std::nullopt;
  at += count;
  return value;
}

// The character of a one-letter escape, or 0.
char simple_escape(char c) {
  constexpr std::string_view letters = "\\'\"abfnrtv";
  constexpr std::string_view characters = "\\'\"\a\b\f\n\r\t\v";
  const std::size_t at = letters.find(c);
  return at == std::string_view::npos ? '\0' : characters[at];
}

// Reads one escape whose backslash is at `at`, and moves behind it.
void read_escape(std::string_view text, std::size_t& at, bool is_bytes, Unescaped& out) {
  const std::size_t begin = at++;
  const auto as_written = [&](std::size_t length) {
    out.value.append(text.substr(begin, length));
    at = std::min(begin + length, text.size());
  };
  if (at >= text.size()) return as_written(1);
  const char c = text[at];
  if (c == '\n' || c == '\r') {  // a continued line
    at += c == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    return;
  }
  if (const char simple = simple_escape(c); simple != '\0') {
    out.value.push_back(simple);
    ++at;
    return;
  }
  const bool is_octal = c >= '0' && c <= '7';
  const std::size_t width = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
  if (!is_octal && (width == 0 || (is_bytes && c != 'x'))) {
    if (c == 'N' && !is_bytes) out.exact = false;
    return as_written(2);
  }
  if (!is_octal) ++at;
  const auto value =
      is_octal ? read_digits(text, at, 8, 1, 3) : read_digits(text, at, 16, width, width);
  const bool is_character = value && *value <= 0x10FFFF && !(*value >= 0xD800 && *value <= 0xDFFF);
  if (!is_character) {
    out.exact = false;
    return as_written(2);
  }
  if (is_bytes) {
    out.value.push_back(static_cast<char>(*value & 0xFFU));
  } else {
    append_utf8(out.value, *value);
  }
}

Unescaped unescape(const StringParts& parts) {
  Unescaped out;
  for (std::size_t at = 0; at < parts.content.size();) {
    const char c = parts.content[at];
    if (c == '\\' && !parts.is_raw) {
      read_escape(parts.content, at, parts.is_bytes, out);
    } else if (c == '\r') {  // Python reads every line end as "\n"
      out.value.push_back('\n');
      at += at + 1 < parts.content.size() && parts.content[at + 1] == '\n' ? 2 : 1;
    } else {
      out.value.push_back(c);
      ++at;
    }
  }
  return out;
}

}  // namespace

}  // namespace typhon
