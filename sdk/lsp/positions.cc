#include "lsp/positions.h"

#include <algorithm>

namespace typhon::lsp {

namespace {

std::uint32_t line_begin(const SourceFile& source, std::uint32_t line) {
  return source.offset({line, 0});
}

}  // namespace

Json position(const SourceFile& source, std::uint32_t offset, Encoding encoding) {
  Utf16Position at = source.position(offset);
  if (encoding == Encoding::utf8) at.character = offset - line_begin(source, at.line);
  return {{"line", at.line}, {"character", at.character}};
}

Json range(const SourceFile& source, ByteSpan span, Encoding encoding) {
  return {{"start", position(source, span.begin, encoding)},
          {"end", position(source, span.end, encoding)}};
}

std::uint32_t offset_of(const Json& position, const SourceFile& source, Encoding encoding) {
  const std::uint32_t line = position.at("line");
  const std::uint32_t character = position.at("character");
  if (encoding == Encoding::utf16) return source.offset({line, character});
  const auto length = static_cast<std::uint32_t>(source.line(line).size());
  return line_begin(source, line) + std::min(character, length);
}

ByteSpan span_of(const Json& range, const SourceFile& source, Encoding encoding) {
  const std::uint32_t begin = offset_of(range.at("start"), source, encoding);
  return {begin, std::max(begin, offset_of(range.at("end"), source, encoding))};
}

}  // namespace typhon::lsp
