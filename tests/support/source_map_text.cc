#include "support/source_map_text.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <vector>

#include "base/source.h"

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

std::string place(std::int64_t line, std::int64_t from, std::int64_t to) {
  return std::to_string(line + 1) + ":" + std::to_string(from + 1) + "-" + std::to_string(to + 1);
}

// The text between two columns of a line, in UTF-16 code units.
std::string between(const SourceFile& file, const Segment& begin, const Segment& end) {
  const std::string_view line = file.line(static_cast<std::uint32_t>(begin.line));
  const auto line_begin = static_cast<std::uint32_t>(line.data() - file.text().data());
  std::string text;
  for (std::uint32_t at = 0; at < line.size(); ++at) {
    const std::int64_t column = file.position(line_begin + at).character;
    if (column >= begin.column && column < end.column) text += line[at];
  }
  return text;
}

}  // namespace

std::string describe_source_map(const std::string& map, const std::string& generated) {
  const auto json = nlohmann::json::parse(map);
  const std::vector<Segment> segments = decode(json.at("mappings").get<std::string>());
  const SourceFile file("generated", generated);
  const auto source = [&](const Segment& segment) {
    return json.at("sources").at(static_cast<std::size_t>(segment.source)).get<std::string>();
  };
  if (segments.size() % 2 != 1) throw std::runtime_error("A name has no end in the map");
  std::string text = "1:1 → " + source(segments[0]) + " " +
                     std::to_string(segments[0].source_line + 1) + ":" +
                     std::to_string(segments[0].source_column + 1) + "\n";
  for (std::size_t i = 1; i < segments.size(); i += 2) {
    const Segment& begin = segments[i];
    const Segment& end = segments[i + 1];
    text += place(begin.line, begin.column, end.column) + " " + between(file, begin, end) + " → " +
            source(begin) + " " + place(begin.source_line, begin.source_column, end.source_column) +
            "\n";
  }
  return text;
}

}  // namespace typhon::test
