#include "base/source.h"

#include <algorithm>

#include "base/check.h"

namespace typhon {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::vector<std::uint32_t> find_line_starts(std::string_view text);
std::uint32_t character_length(std::string_view text, std::size_t at);

}  // namespace

SourceFile::SourceFile(std::string path, std::string text) : path_(std::move(path)) {
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  CHECK(text.size() < UINT32_MAX, "Source file '" + path_ + "' is larger than 4 GB");
  std::vector<std::uint32_t> line_starts = find_line_starts(text);
  content_ = std::make_shared<const Content>(Content{std::move(text), std::move(line_starts)});
}

std::string_view SourceFile::slice(ByteSpan span) const {
  CHECK(span.begin <= span.end && span.end <= text().size(), "Span is outside of '" + path_ + "'");
  return text().substr(span.begin, span.end - span.begin);
}

Utf16Position SourceFile::position(std::uint32_t offset) const {
  CHECK(offset <= text().size(), "Offset is outside of '" + path_ + "'");
  const std::vector<std::uint32_t>& starts = content_->line_starts;
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - starts.begin() - 1);
  Utf16Position position{line, 0};
  const std::string_view whole = text();
  for (std::uint32_t at = starts[line]; at < offset;) {
    if (static_cast<unsigned char>(whole[at]) < 0x80) {  // nearly always
      ++position.character;
      ++at;
      continue;
    }
    const std::uint32_t length = character_length(whole, at);
    if (at + length > offset) break;
    position.character += length == 4 ? 2 : 1;
    at += length;
  }
  return position;
}

std::uint32_t SourceFile::offset(Utf16Position position) const {
  const std::string_view whole = text();
  const std::vector<std::uint32_t>& starts = content_->line_starts;
  if (position.line >= starts.size()) return static_cast<std::uint32_t>(whole.size());
  std::uint32_t at = starts[position.line];
  const std::uint32_t end = at + static_cast<std::uint32_t>(line(position.line).size());
  for (std::uint32_t character = 0; at < end;) {
    const std::uint32_t length = character_length(whole, at);
    character += length == 4 ? 2 : 1;
    if (character > position.character) break;
    at += length;
  }
  return at;
}

std::string_view SourceFile::line(std::uint32_t line) const {
  const std::vector<std::uint32_t>& starts = content_->line_starts;
  if (line >= starts.size()) return {};
  const std::uint32_t begin = starts[line];
  std::string_view rest = text().substr(begin);
  return rest.substr(0, rest.find_first_of("\r\n"));
}

namespace {

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    const bool is_end = text[at] == '\n' || (text[at] == '\r' && !is_pair);
    if (is_end) starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

// The bytes of the UTF-8 character that begins at `at`; 1 when the bytes there are not valid UTF-8
// (also for surrogates and overlong forms), so that positions never drift past a broken byte.
std::uint32_t character_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
  };
  const auto in = [](unsigned value, unsigned low, unsigned high) {
    return value >= low && value <= high;
  };
  const unsigned first = byte(at);
  const unsigned second = byte(at + 1);
  const bool third_follows = in(byte(at + 2), 0x80, 0xBF);
  if (in(first, 0xC2, 0xDF)) return in(second, 0x80, 0xBF) ? 2 : 1;
  if (in(first, 0xE0, 0xEF)) {
    const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : 0xBF;
    return in(second, low, high) && third_follows ? 3 : 1;
  }
  if (in(first, 0xF0, 0xF4)) {
    const unsigned low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
    return in(second, low, high) && third_follows && in(byte(at + 3), 0x80, 0xBF) ? 4 : 1;
  }
  return 1;
}

}  // namespace

}  // namespace typhon
