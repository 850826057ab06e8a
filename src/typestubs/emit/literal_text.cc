#include "emit/literal_text.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/check.h"

namespace typhon {

namespace {

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::string quoted_text(std::string_view text) {
  const bool needs_no_escape = std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
  });
  if (needs_no_escape) return '"' + std::string(text) + '"';
  using Json = nlohmann::json;
  return Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string escaped_text(std::string_view text) {
  const std::string quoted = quoted_text(text);
  return quoted.substr(1, quoted.size() - 2);
}

// Letters that are not ASCII's could be none that JavaScript allows.
bool is_plain_key(std::string_view name) {
  return is_python_name(name) && std::none_of(name.begin(), name.end(), is_beyond_ascii);
}

bool is_python_name(std::string_view name) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           is_beyond_ascii(c);
  };
  const bool begins_with_digit = !name.empty() && name[0] >= '0' && name[0] <= '9';
  return !name.empty() && !begins_with_digit && std::all_of(name.begin(), name.end(), is_part);
}

std::string literal_text(const model::LiteralValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return quoted_text(*text);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  const auto* truth = std::get_if<bool>(&value);
  CHECK(truth, "Only strings, integers and booleans are literal types");
  return *truth ? "true" : "false";
}

std::string python_literal(const model::LiteralValue& value) {
  struct Text {
    std::string operator()(std::monostate) const { return "None"; }
    std::string operator()(bool truth) const { return truth ? "True" : "False"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return nlohmann::json(number).dump(); }
    std::string operator()(const std::string& text) const { return quoted_text(text); }
    std::string operator()(const model::BigInteger& number) const { return number.digits; }
    std::string operator()(const model::BytesLiteral&) const { return "b\"…\""; }
  };
  return std::visit(Text{}, value);
}

}  // namespace typhon
