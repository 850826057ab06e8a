// Connects a server to the pipe that its client reads and writes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/input.h"
#include "cli/output.h"
#include "rpc/message.h"

namespace typhon::rpc {

// A server without its transport: messages in, messages out, no input or output of its own.
class Server {
 public:
  virtual ~Server() = default;
  // Everything that has to be sent because of this message. Never throws.
  virtual std::vector<Json> handle(const Message& message) = 0;
  // What is due once no further message waits: a client that types fast gets one answer, not ten.
  // As soon as `has_more` says true the rest may be left to the next time.
  using HasMore = std::function<bool()>;
  virtual std::vector<Json> settle([[maybe_unused]] const HasMore& has_more) { return {}; }
  // What is due once the client rests, and nobody waits for: files to write. Never throws.
  virtual std::vector<Json> idle() { return {}; }
  // Set once the client has said goodbye.
  virtual std::optional<int> exit_code() const { return std::nullopt; }
};

// Shorter than from key to key, and so short that nobody misses what is due after it.
inline constexpr int rest_milliseconds = 50;

// Serves until the server ends or the input does. Returns the exit code: the server's, else 0.
// A request is not begun when its cancellation has come in already.
int serve(Server& server, cli::Input& input, cli::Output& output);

}  // namespace typhon::rpc
