// A source text and the only place where its units are converted.
// tree-sitter counts bytes; language servers and source maps count UTF-16 code units.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace typhon {

struct ByteSpan {  // byte offsets, half-open
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

struct Utf16Position {  // both 0-based; character in UTF-16 code units
  std::uint32_t line = 0;
  std::uint32_t character = 0;
  friend bool operator==(const Utf16Position&, const Utf16Position&) = default;
};

class SourceFile {
 public:
  // `path` is relative to the project, with forward slashes. `text` is UTF-8; bytes that are not
  // valid UTF-8 count as one code unit each. A leading byte order mark is removed.
  SourceFile(std::string path, std::string text);

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  std::string_view slice(ByteSpan span) const;

  // EXPECTS: offset <= text().size(). An offset inside a character gives that character's start.
  Utf16Position position(std::uint32_t offset) const;

  // The line without its end ("\n", "\r\n" or "\r"); empty when there is no such line.
  std::string_view line(std::uint32_t line) const;

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;  // byte offsets
};

}  // namespace typhon
