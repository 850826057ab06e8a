#include "support/source_map.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace typhon::test {

namespace {

struct Segment {
  std::int64_t line, column, source, source_line, source_column;
};

std::int64_t read_vlq(const std::string& text, std::size_t& at) {
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::int64_t bits = 0;
  for (int shift = 0;; shift += 5) {
    const std::size_t digit = at < text.size() ? digits.find(text[at++]) : std::string::npos;
    if (digit == std::string::npos) throw std::runtime_error("Bad digit in the map's mappings");
    bits |= static_cast<std::int64_t>(digit & 31) << shift;
    if ((digit & 32) == 0) break;
  }
  return (bits & 1) != 0 ? -(bits >> 1) : bits >> 1;
}

std::vector<Segment> decode(const std::string& mappings) {
  std::vector<Segment> segments;
  Segment last{};
  for (std::size_t at = 0; at < mappings.size();) {
    if (mappings[at] == ';') {
      ++last.line;
      last.column = 0;
      ++at;
    } else if (mappings[at] == ',') {
      ++at;
    } else {
      last.column += read_vlq(mappings, at);
      last.source += read_vlq(mappings, at);
      last.source_line += read_vlq(mappings, at);
      last.source_column += read_vlq(mappings, at);
      segments.push_back(last);
    }
  }
  return segments;
}

std::uint32_t position(std::int64_t value) {
  if (value < 0) throw std::runtime_error("Negative position in the map");
  return static_cast<std::uint32_t>(value);
}

std::string place(std::uint32_t line, std::uint32_t from, std::uint32_t to) {
  return std::to_string(line + 1) + ":" + std::to_string(from + 1) + "-" + std::to_string(to + 1);
}

}  // namespace

std::string text_between(const SourceFile& file, std::uint32_t line, std::uint32_t begin,
                         std::uint32_t end) {
  const std::string_view text = file.line(line);
  std::string result;
  std::uint32_t column = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) {  // inside a character
      if (column > begin && column <= end && !result.empty()) result += c;
      continue;
    }
    if (column >= begin && column < end) result += c;
    column += byte >= 0xF0 ? 2 : 1;
  }
  return result;
}

DecodedMap decode_source_map(const std::string& map, const std::string& generated) {
  const auto json = nlohmann::json::parse(map);
  const std::vector<Segment> segments = decode(json.at("mappings").get<std::string>());
  const SourceFile file("generated", generated);
  const auto source = [&](const Segment& segment) {
    return json.at("sources").at(static_cast<std::size_t>(segment.source)).get<std::string>();
  };
  if (segments.size() % 2 != 1) throw std::runtime_error("A name has no end in the map");
  DecodedMap decoded{source(segments[0]), {}};
  for (std::size_t i = 1; i < segments.size(); i += 2) {
    const Segment& begin = segments[i];
    const Segment& end = segments[i + 1];
    if (begin.line != end.line || begin.source_line != end.source_line) {
      throw std::runtime_error("A name in the map goes over several lines");
    }
    MappedName name{position(begin.line),
                    position(begin.column),
                    position(end.column),
                    {},
                    source(begin),
                    position(begin.source_line),
                    position(begin.source_column),
                    position(end.source_column)};
    name.text = text_between(file, name.line, name.begin, name.end);
    decoded.names.push_back(std::move(name));
  }
  return decoded;
}

std::string describe_source_map(const std::string& map, const std::string& generated) {
  const DecodedMap decoded = decode_source_map(map, generated);
  std::string text = "1:1 → " + decoded.source + " 1:1\n";
  for (const MappedName& name : decoded.names) {
    text += place(name.line, name.begin, name.end) + " " + name.text + " → " + name.source + " " +
            place(name.source_line, name.source_begin, name.source_end) + "\n";
  }
  return text;
}

}  // namespace typhon::test
