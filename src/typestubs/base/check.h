// Our own mistakes stop loudly, in words.
// A failed CHECK throws InternalError, which is caught only at the borders: the command line, one
// language-server request, and the wasm entry. The user's mistakes are diagnostics, never this.
#pragma once

#include <stdexcept>
#include <string>

namespace typhon {

class InternalError : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void fail_check(const char* condition, const char* file, int line,
                             const std::string& message);

}  // namespace typhon

#define CHECK(condition, message) \
  ((condition) ? void(0) : ::typhon::fail_check(#condition, __FILE__, __LINE__, message))
