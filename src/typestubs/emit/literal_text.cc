#include "emit/literal_text.h"

#include <nlohmann/json.hpp>

#include "base/check.h"

namespace typhon {

std::string quoted_text(std::string_view text) {
  using Json = nlohmann::json;
  return Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
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
