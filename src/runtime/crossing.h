// A call from JavaScript into Python, while it runs.
#pragma once

#include <Python.h>

#include "runtime/errors.h"

namespace typhon::runtime {

// It takes more of the engine's stack than a call inside Python, so it counts on its own: false,
// with RecursionError set, when there are too many.
class Crossing {
 public:
  Crossing() : entered_(Py_EnterRecursiveCall(" in a call from JavaScript") == 0) { ++depth; }
  ~Crossing() {
    if (entered_) Py_LeaveRecursiveCall();
    if (--depth == 0) clear_passed_on();
  }
  Crossing(const Crossing&) = delete;
  Crossing& operator=(const Crossing&) = delete;
  explicit operator bool() const { return entered_; }

 private:
  static inline int depth = 0;
  bool entered_;
};

}  // namespace typhon::runtime
