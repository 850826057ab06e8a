// Messages of JSON-RPC as they travel over a pipe: a header with the length, then the text.
//
//   Content-Length: 38\r\n
//   \r\n
//   {"jsonrpc":"2.0","method":"exit"}
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace typhon::rpc {

// What does not fit into this is read to its end and dropped, so that the next one is found.
inline constexpr std::size_t largest_message = 64u << 20;  // bytes

struct Frame {
  std::string text;   // the message, when `fault` is empty
  std::string fault;  // why there is none, for the sender
};

// Cuts messages out of a stream of bytes, however it comes in pieces.
class FrameReader {
 public:
  void add(std::string_view bytes) { pending_ += bytes; }
  // The next message, or nullopt until more bytes are there.
  std::optional<Frame> next();

 private:
  std::optional<Frame> read_header();

  std::string pending_;
  std::optional<std::size_t> size_;  // of the message whose header was read
  std::size_t to_drop_ = 0;          // bytes of a message that is too large
};

std::string framed(std::string_view text);

}  // namespace typhon::rpc
