// A source text and the only place where its units are converted.
// tree-sitter counts bytes; language servers and source maps count UTF-16 code units.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
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

// Cheap to copy: copies share the text.
class SourceFile {
 public:
  // `path` is relative to the project, with forward slashes. `text` is UTF-8; bytes that are not
  // valid UTF-8 count as one code unit each. A leading byte order mark is removed.
  SourceFile(std::string path, std::string text);

  const std::string& path() const { return path_; }
  std::string_view text() const { return content_->text; }
  std::string_view slice(ByteSpan span) const;

  // EXPECTS: offset <= text().size(). An offset inside a character gives that character's start.
  Utf16Position position(std::uint32_t offset) const;

  // The byte offset of a position. One that is behind the end of its line gives the line's end, one
  // inside a character that character's start, and a line that is not there the end of the text.
  std::uint32_t offset(Utf16Position position) const;

  // True for copies of one SourceFile. False says nothing: the same text may have been read twice.
  bool shares_text(const SourceFile& other) const { return content_ == other.content_; }

  // The line without its end ("\n", "\r\n" or "\r"); empty when there is no such line.
  std::string_view line(std::uint32_t line) const;

 private:
  struct Content {
    std::string text;
    std::vector<std::uint32_t> line_starts;  // byte offsets
  };

  std::string path_;
  std::shared_ptr<const Content> content_;
};

}  // namespace typhon
