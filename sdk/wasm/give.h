// How text gets out of wasm.
#pragma once

#include <cstdlib>
#include <cstring>
#include <string>

namespace typhon::wasm {

// A copy that ends with "\0" and that the caller of the export frees; null when memory is short.
inline char* give(const std::string& text) {
  auto* block = static_cast<char*>(std::malloc(text.size() + 1));
  if (block != nullptr) std::memcpy(block, text.c_str(), text.size() + 1);
  return block;
}

}  // namespace typhon::wasm
