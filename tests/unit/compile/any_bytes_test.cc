#include "support/any_bytes.h"

#include <doctest/doctest.h>

#include "support/files.h"
#include "support/places.h"

namespace typhon::test {
namespace {

// What the fuzzer has found, and what it begins with.
const Files& corpus() {
  static const Files files = read_tree(tests_folder() + "/fuzz/corpus");
  return files;
}

TEST_CASE("every input of the fuzzer's corpus compiles") {
  REQUIRE(!corpus().empty());
  for (const auto& [name, bytes] : corpus()) {
    CAPTURE(name);
    CHECK(compile_any_bytes(bytes) == "");
  }
}

TEST_CASE("every beginning of them compiles") {
  for (const auto& [name, bytes] : corpus()) {
    CAPTURE(name);
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
      CAPTURE(size);
      CHECK(compile_any_bytes(std::string_view(bytes).substr(0, size)) == "");
    }
  }
}

}  // namespace
}  // namespace typhon::test
