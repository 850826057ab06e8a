// How deep in a value a conversion is.
#pragma once

#include "runtime/errors.h"

namespace typhon::runtime {

// By-value structures that contain themselves would never end; nothing sensible is nested this
// deep. Each level takes some of the engine's stack, which is far smaller than a native one.
class Depth {
 public:
  Depth() { ++current; }
  ~Depth() { --current; }
  Depth(const Depth&) = delete;
  Depth& operator=(const Depth&) = delete;
  bool is_too_deep() const {
    if (current <= deepest) return false;
    mismatch_text("The value is nested too deeply; it may contain itself");
    return true;
  }

 private:
  static constexpr int deepest = 400;
  static inline int current = 0;
};

}  // namespace typhon::runtime
