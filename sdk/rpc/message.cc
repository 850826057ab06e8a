#include "rpc/message.h"

namespace typhon::rpc {

std::variant<Message, Json> parse_message(const std::string& text) {
  const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) {
    return refusal(nullptr, ErrorCode::parse_error, "The message is not JSON");
  }
  if (!json.is_object()) {
    return refusal(nullptr, ErrorCode::invalid_request, "The message is not an object");
  }
  const Json id = json.value("id", Json(nullptr));
  const auto method = json.find("method");
  const bool is_answer =
      method == json.end() && (json.contains("result") || json.contains("error"));
  if (is_answer) return Message{id, "", Json::object()};
  if (method == json.end() || !method->is_string()) {
    return refusal(id, ErrorCode::invalid_request, "The message names no method");
  }
  const Json params = json.value("params", Json::object());
  return Message{id, method->get<std::string>(), params.is_object() ? params : Json::object()};
}

Json answer(const Json& id, Json result) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json refusal(const Json& id, ErrorCode code, const std::string& message) {
  return {{"jsonrpc", "2.0"},
          {"id", id},
          {"error", {{"code", static_cast<int>(code)}, {"message", message}}}};
}

Json notification(const std::string& method, Json params) {
  return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}

Json request(int id, const std::string& method, Json params) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}};
}

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace typhon::rpc
