#include "rpc/serve.h"

#include <algorithm>
#include <deque>

#include "rpc/framing.h"

namespace typhon::rpc {

namespace {

class Loop {
 public:
  Loop(Server& server, cli::Input& input, cli::Output& output)
      : server_(server), input_(input), output_(output) {}
  int run();

 private:
  bool read_more();  // false at the end of the input
  void take(const Frame& frame);
  void cancel(const Json& id);
  void send(const std::vector<Json>& messages);

  Server& server_;
  cli::Input& input_;
  cli::Output& output_;
  FrameReader frames_;
  std::deque<Message> waiting_;
};

int Loop::run() {
  while (!server_.exit_code()) {
    while (waiting_.empty() || input_.is_waiting()) {
      if (!read_more()) break;
    }
    if (waiting_.empty()) return 0;  // the client is gone without a word
    const Message message = std::move(waiting_.front());
    waiting_.pop_front();
    send(server_.handle(message));
    if (!waiting_.empty() || input_.is_waiting()) continue;
    send(server_.settle([&] { return input_.is_waiting(); }));
    if (!input_.is_waiting(rest_milliseconds)) send(server_.idle());
  }
  return *server_.exit_code();
}

bool Loop::read_more() {
  const std::string bytes = input_.read();
  if (bytes.empty()) return false;
  frames_.add(bytes);
  while (const auto frame = frames_.next()) take(*frame);
  return true;
}

void Loop::take(const Frame& frame) {
  if (!frame.fault.empty()) {
    return send({refusal(nullptr, ErrorCode::invalid_request, frame.fault)});
  }
  auto parsed = parse_message(frame.text);
  if (auto* fault = std::get_if<Json>(&parsed)) return send({std::move(*fault)});
  Message& message = std::get<Message>(parsed);
  if (message.method == "$/cancelRequest") {
    return cancel(message.params.value("id", Json(nullptr)));
  }
  waiting_.push_back(std::move(message));
}

void Loop::cancel(const Json& id) {
  const auto found = std::find_if(waiting_.begin(), waiting_.end(), [&](const Message& each) {
    return !each.id.is_null() && !each.method.empty() && each.id == id;
  });
  if (found == waiting_.end()) return;  // answered, or being answered: too late
  waiting_.erase(found);
  send({refusal(id, ErrorCode::request_cancelled, "Cancelled")});
}

void Loop::send(const std::vector<Json>& messages) {
  std::string bytes;
  for (const Json& message : messages) bytes += framed(text_of(message));
  if (!bytes.empty()) output_.out(bytes);
}

}  // namespace

int serve(Server& server, cli::Input& input, cli::Output& output) {
  return Loop(server, input, output).run();
}

}  // namespace typhon::rpc
