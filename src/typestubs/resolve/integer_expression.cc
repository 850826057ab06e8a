#include "resolve/integer_expression.h"

#include <cctype>
#include <charconv>
#include <cstdlib>
#include <string_view>

namespace typhon::resolver {

namespace {

using Value = std::optional<std::int64_t>;

constexpr int deepest_expression = 32;
constexpr std::int64_t largest = std::int64_t{1} << 53;

// In order of precedence, the loosest first.
constexpr std::string_view operators[] = {"|", "^", "&", "<<>>", "+-", "*"};

class Evaluator {
 public:
  Evaluator(std::string_view text, const std::map<std::string, std::int64_t>& names)
      : text_(text), names_(names) {}
  Value run();

 private:
  Value binary(std::size_t level, int depth);
  Value operand(int depth);
  Value number();
  // The operator of this level that comes next, or "".
  std::string_view take_operator(std::size_t level);
  bool take(std::string_view token);
  void skip_blanks();

  std::string_view text_;
  const std::map<std::string, std::int64_t>& names_;
};

// Values stay below 2^53, so that no step overflows.
Value bounded(std::int64_t value) {
  if (value < -largest || value > largest) return std::nullopt;
  return value;
}

Value apply(std::string_view sign, std::int64_t left, std::int64_t right) {
  if (sign == "|") return left | right;
  if (sign == "^") return left ^ right;
  if (sign == "&") return left & right;
  if (sign == "+") return bounded(left + right);
  if (sign == "-") return bounded(left - right);
  if (sign != "*" && (right < 0 || right > 53)) return std::nullopt;
  if (sign == ">>") return left >> right;
  const std::int64_t factor = sign == "*" ? right : std::int64_t{1} << right;
  const std::int64_t most = factor == 0 ? largest : largest / std::abs(factor);
  const bool overflows = left > most || left < -most;
  return overflows ? std::nullopt : Value(left * factor);
}

Value Evaluator::run() {
  const Value value = binary(0, 0);
  skip_blanks();
  return text_.empty() ? value : std::nullopt;
}

Value Evaluator::binary(std::size_t level, int depth) {
  if (level == std::size(operators)) return operand(depth);
  Value left = binary(level + 1, depth);
  while (left) {
    const std::string_view sign = take_operator(level);
    if (sign.empty()) return left;
    const Value right = binary(level + 1, depth);
    left = right ? apply(sign, *left, *right) : std::nullopt;
  }
  return left;
}

Value Evaluator::operand(int depth) {
  if (depth > deepest_expression) return std::nullopt;
  if (take("(")) {
    const Value inside = binary(0, depth + 1);
    return take(")") ? inside : std::nullopt;
  }
  if (take("~")) {
    const Value value = operand(depth + 1);
    return value ? Value(~*value) : std::nullopt;
  }
  if (take("-")) {
    const Value value = operand(depth + 1);
    return value ? Value(-*value) : std::nullopt;
  }
  return number();
}

// A number or a name.
Value Evaluator::number() {
  skip_blanks();
  std::size_t length = 0;
  while (length < text_.size() &&
         (std::isalnum(static_cast<unsigned char>(text_[length])) || text_[length] == '_')) {
    ++length;
  }
  const std::string_view word = text_.substr(0, length);
  text_.remove_prefix(length);
  if (const auto named = names_.find(std::string(word)); named != names_.end()) {
    return bounded(named->second);
  }
  const bool is_hexadecimal = word.starts_with("0x") || word.starts_with("0X");
  const bool is_binary = word.starts_with("0b") || word.starts_with("0B");
  const std::string_view digits = word.substr(is_hexadecimal || is_binary ? 2 : 0);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value,
                                            is_hexadecimal ? 16
                                            : is_binary    ? 2
                                                           : 10);
  const bool is_whole = error == std::errc() && end == digits.data() + digits.size();
  return is_whole ? bounded(value) : std::nullopt;
}

std::string_view Evaluator::take_operator(std::size_t level) {
  std::string_view signs = operators[level];
  const std::size_t size = signs.size() == 4 ? 2 : 1;
  for (; !signs.empty(); signs.remove_prefix(size)) {
    if (take(signs.substr(0, size))) return signs.substr(0, size);
  }
  return "";
}

bool Evaluator::take(std::string_view token) {
  skip_blanks();
  if (!text_.starts_with(token)) return false;
  text_.remove_prefix(token.size());
  return true;
}

void Evaluator::skip_blanks() {
  while (!text_.empty() && text_.front() == ' ') text_.remove_prefix(1);
}

}  // namespace

std::optional<std::int64_t> evaluate_integer(const std::string& text,
                                             const std::map<std::string, std::int64_t>& names) {
  return Evaluator(text, names).run();
}

}  // namespace typhon::resolver
