// JSON-RPC 2.0: requests, notifications and their answers.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <variant>

namespace typhon::rpc {

using Json = nlohmann::ordered_json;

// Codes of the protocol; the last three are those of language servers.
enum class ErrorCode {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  not_initialized = -32002,
  request_failed = -32803,
  request_cancelled = -32800,
};

// Thrown by a handler of a request; becomes its answer.
class RequestError : public std::runtime_error {
 public:
  RequestError(ErrorCode code, const std::string& message)
      : std::runtime_error(message), code(code) {}
  ErrorCode code;
};

struct Message {
  Json id;             // null for a notification
  std::string method;  // empty for an answer to a request of ours
  Json params;         // an object; empty when there are none
};

// What the other side wrote, or the answer that tells it what is wrong with that.
std::variant<Message, Json> parse_message(const std::string& text);

Json answer(const Json& id, Json result);
Json refusal(const Json& id, ErrorCode code, const std::string& message);
Json notification(const std::string& method, Json params);
Json request(int id, const std::string& method, Json params);

// On one line. Bytes that are not UTF-8 are replaced: a file may hold them.
std::string text_of(const Json& json);

}  // namespace typhon::rpc
