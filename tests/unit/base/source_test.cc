#include "base/source.h"

#include <doctest/doctest.h>

namespace typhon {

namespace {

// The position of the first "^" in `text`, which is taken out first.
Utf16Position position_of_mark(std::string text) {
  const std::size_t mark = text.find('^');
  REQUIRE(mark != std::string::npos);
  text.erase(mark, 1);
  const bool has_mark = text.starts_with("\xEF\xBB\xBF");
  return SourceFile("m.py", text).position(static_cast<std::uint32_t>(mark - (has_mark ? 3 : 0)));
}

}  // namespace

TEST_CASE("positions count UTF-16 code units") {
  struct Row {
    const char* name;
    std::string text;
    Utf16Position expected;
  };
  const Row rows[] = {
      {"empty file", "^", {0, 0}},
      {"begin", "^abc", {0, 0}},
      {"end without a line end", "abc^", {0, 3}},
      {"behind the last line end", "abc\n^", {1, 0}},
      {"two bytes, one unit", "é = ^1", {0, 4}},
      {"three bytes, one unit", "名 = ^1", {0, 4}},
      {"four bytes, two units", "'🐍'; ^name", {0, 6}},
      {"joined emoji", "'👩‍🚀'; ^name", {0, 9}},
      {"windows line ends", "a\r\nb\r\n^c", {2, 0}},
      {"old mac line ends", "a\rb\r^c", {2, 0}},
      {"before a windows line end", "ab^\r\nc", {0, 2}},
      {"tab is one unit", "\t^x", {0, 1}},
      {"form feed ends no line", "a\f^b", {0, 2}},
      {"byte order mark is gone", "\xEF\xBB\xBFx^", {0, 1}},
      {"bytes that are not UTF-8 count one each", "\xFF\xC3(^", {0, 3}},
      {"overlong form counts per byte", "\xC0\xAF^", {0, 2}},
      {"surrogate in UTF-8 counts per byte", "\xED\xA0\x80^", {0, 3}},
      {"cut off character at the end", "a\xF0\x9F^", {0, 3}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Utf16Position position = position_of_mark(row.text);
    CHECK_EQ(position.line, row.expected.line);
    CHECK_EQ(position.character, row.expected.character);
  }
}

TEST_CASE("an offset inside a character gives its start") {
  const SourceFile file("m.py", "a🐍b");
  for (std::uint32_t offset = 1; offset < 5; ++offset) {
    CHECK(file.position(offset) == Utf16Position{0, 1});
  }
  CHECK(file.position(5) == Utf16Position{0, 3});
}

TEST_CASE("lines come without their ends") {
  const SourceFile file("m.py", "one\r\ntwo\rthree\n");
  CHECK_EQ(file.line(0), "one");
  CHECK_EQ(file.line(1), "two");
  CHECK_EQ(file.line(2), "three");
  CHECK_EQ(file.line(3), "");
  CHECK_EQ(file.line(4), "");
}

TEST_CASE("a position outside of the text is our own mistake") {
  const SourceFile file("m.py", "abc");
  CHECK_THROWS(file.position(4));
  CHECK_THROWS(file.slice({2, 5}));
  CHECK_EQ(file.slice({1, 3}), "bc");
}

}  // namespace typhon
