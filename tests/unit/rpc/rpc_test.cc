#include <doctest/doctest.h>

#include "rpc/framing.h"
#include "rpc/serve.h"

using namespace typhon;
using namespace typhon::rpc;

namespace {

// What comes in, piece by piece; a piece waits as long as `is_waiting` says so.
class Pieces final : public cli::Input {
 public:
  explicit Pieces(std::vector<std::string> pieces) : pieces_(std::move(pieces)) {}
  std::string read() override {
    if (next_ == pieces_.size()) return {};
    return pieces_[next_++];
  }
  bool is_waiting(int) override { return next_ < pieces_.size() && !pieces_[next_].empty(); }

 private:
  std::vector<std::string> pieces_;
  std::size_t next_ = 0;
};

class Sent final : public cli::Output {
 public:
  void out(std::string_view text) override { frames.add(text); }
  void err(std::string_view) override {}
  bool has_colors() const override { return false; }
  std::string next() {
    const auto frame = frames.next();
    return frame ? frame->text : "";
  }
  FrameReader frames;
};

// Answers each request with its method, and counts how often it could rest.
class Echo final : public rpc::Server {
 public:
  std::vector<Json> handle(const Message& message) override {
    handled += message.method + " ";
    if (message.method == "exit") code = 0;
    if (message.id.is_null()) return {};
    return {answer(message.id, message.method)};
  }
  std::vector<Json> settle(const HasMore&) override {
    ++rests;
    return {};
  }
  std::vector<Json> idle() override {
    ++idles;
    return {};
  }
  std::optional<int> exit_code() const override { return code; }

  std::string handled;
  int rests = 0, idles = 0;
  std::optional<int> code;
};

std::string call(int id, const std::string& method) {
  return framed(text_of(request(id, method, Json::object())));
}
std::string tell(const std::string& method, const Json& params = Json::object()) {
  return framed(text_of(notification(method, params)));
}

}  // namespace

TEST_CASE("messages are found however the bytes are cut") {
  const std::string bytes = framed("{\"a\":1}") + "content-length:2\r\nOther: x\r\n\r\n{}";
  for (std::size_t cut = 1; cut < bytes.size(); ++cut) {
    FrameReader frames;
    std::vector<std::string> found;
    for (std::size_t at = 0; at < bytes.size(); at += cut) {
      frames.add(bytes.substr(at, cut));
      while (const auto frame = frames.next()) found.push_back(frame->text);
    }
    CHECK_EQ(found, std::vector<std::string>{"{\"a\":1}", "{}"});
  }
}

TEST_CASE(
    "a header without a length and a message that is too large are refused, the next is read") {
  FrameReader frames;
  frames.add("Hello: x\r\n\r\n");
  frames.add("Content-Length: 99999999999\r\n\r\n");
  CHECK_EQ(frames.next()->fault, "The header has no length: send 'Content-Length: …'");
  CHECK_EQ(frames.next()->fault, "The message is larger than 64 MB");
  CHECK_FALSE(frames.next());

  FrameReader after;
  after.add("Content-Length: " + std::to_string(largest_message + 1) + "\r\n\r\n");
  CHECK_EQ(after.next()->fault, "The message is larger than 64 MB");
  const std::string megabyte(1u << 20, ' ');
  for (int i = 0; i < 64; ++i) {
    after.add(megabyte);
    CHECK_FALSE(after.next());
  }
  after.add(" " + framed("{}"));
  CHECK_EQ(after.next()->text, "{}");
}

TEST_CASE("what is no JSON-RPC gets an answer and ends nothing") {
  Pieces input({framed("{"), framed("[]"), framed("{\"id\":3}"), call(4, "echo"), tell("exit")});
  Sent output;
  Echo server;
  CHECK_EQ(serve(server, input, output), 0);
  CHECK_EQ(Json::parse(output.next())["error"]["code"], -32700);
  CHECK_EQ(Json::parse(output.next())["error"]["code"], -32600);
  const Json nameless = Json::parse(output.next());
  CHECK_EQ(nameless["id"], 3);
  CHECK_EQ(nameless["error"]["message"], "The message names no method");
  CHECK_EQ(Json::parse(output.next())["result"], "echo");
}

TEST_CASE("a request whose cancellation waits already is not begun") {
  Pieces input({call(1, "slow") + call(2, "dropped"),
                tell("$/cancelRequest", {{"id", 2}}) + tell("$/cancelRequest", {{"id", 77}}),
                tell("exit")});
  Sent output;
  Echo server;
  serve(server, input, output);
  CHECK_EQ(server.handled, "slow exit ");
  CHECK_EQ(Json::parse(output.next())["error"]["code"], -32800);
  CHECK_EQ(Json::parse(output.next())["result"], "slow");
}

TEST_CASE("what can wait is done only when nothing comes for a while") {
  // Each piece comes soon after the answer to the one before.
  class Typed final : public cli::Input {
   public:
    std::string read() override { return left_-- > 0 ? tell("key") : ""; }
    bool is_waiting(int within) override { return within > 0 && left_ > 0; }

   private:
    int left_ = 3;
  } input;
  Sent output;
  Echo server;
  serve(server, input, output);
  CHECK_EQ(server.handled, "key key key ");
  CHECK_EQ(server.rests, 3);
  CHECK_EQ(server.idles, 1);
}

TEST_CASE("the server rests only when nothing waits, and ends with its input") {
  // An empty piece is a moment in which nothing is there.
  Pieces input({tell("a") + tell("b"), tell("c")});
  Sent output;
  Echo server;
  CHECK_EQ(serve(server, input, output), 0);
  CHECK_EQ(server.handled, "a b c ");
  CHECK_EQ(server.rests, 1);
}
