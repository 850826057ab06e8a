// Any bytes through the whole compiler, which must neither crash, hang nor leak.
#pragma once

#include <string>
#include <string_view>

namespace typhon::test {

// Compiles the bytes as a small project: "\xFF" followed by a letter begins another file, so that
// imports, stubs and packages are reached too. Returns what is not well formed in what the compiler
// says; "" when all is.
std::string compile_any_bytes(std::string_view bytes);

}  // namespace typhon::test
