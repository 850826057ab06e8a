#include "emit/writer.h"

namespace typhon {

void Writer::text(std::string_view text) {
  text_ += text;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      ++at_.line;
      at_.character = 0;
    } else if (byte >= 0xF0) {
      at_.character += 2;  // the first byte of a character outside of the basic plane
    } else if (byte < 0x80 || byte >= 0xC0) {
      ++at_.character;  // continuation bytes count nothing
    }
  }
}

void Writer::name(std::string_view name, ByteSpan source, const std::string& origin) {
  const Utf16Position begin = at_;
  text(name);
  mappings_.push_back({begin, at_, origin.empty() ? module_ : origin, source});
}

void Writer::append(Writer&& other) {
  const Utf16Position start = at_;
  const auto moved = [&](Utf16Position position) {
    if (position.line == 0) position.character += start.character;
    position.line += start.line;
    return position;
  };
  for (Mapping& mapping : other.mappings_) {
    mapping.begin = moved(mapping.begin);
    mapping.end = moved(mapping.end);
    mappings_.push_back(std::move(mapping));
  }
  text_ += other.text_;
  at_ = moved(other.at_);
}

}  // namespace typhon
