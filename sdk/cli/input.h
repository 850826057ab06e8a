// Where a server's messages come from.
#pragma once

#include <string>

namespace typhon::cli {

class Input {
 public:
  virtual ~Input() = default;
  // What is there, at least one byte, which it waits for; empty at the end.
  virtual std::string read() = 0;
  // Whether `read` would give something at once, or before so many milliseconds are over.
  virtual bool is_waiting(int within = 0) = 0;
};

}  // namespace typhon::cli
