#include "emit/source_map.h"

#include <algorithm>

#include "emit/literal_text.h"
#include "emit/paths.h"

namespace typhon {

namespace {

struct Segment {
  Utf16Position generated;
  std::size_t source = 0;  // index into the sources
  Utf16Position original;
};

struct Segments {
  std::vector<Segment> segments;
  std::vector<std::string> sources;  // relative to the project
};

Segments segments_of(const std::vector<Mapping>& mappings, const SourceMapOptions& options) {
  Segments result;
  result.sources.push_back(options.own_source);
  result.segments.push_back({});
  for (const Mapping& mapping : mappings) {
    const auto [source, span] = options.place_of(mapping);
    auto& sources = result.sources;
    auto known = std::find(sources.begin(), sources.end(), source.path());
    if (known == sources.end()) known = sources.insert(sources.end(), source.path());
    const auto index = static_cast<std::size_t>(known - sources.begin());
    result.segments.push_back({mapping.begin, index, source.position(span.begin)});
    result.segments.push_back({mapping.end, index, source.position(span.end)});
  }
  return result;
}

// All numbers are relative to those of the segment before; the column starts anew on each line.
std::string encode(const std::vector<Segment>& segments) {
  std::string text;
  Segment last;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    if (segment.generated.line > last.generated.line) {
      text += std::string(segment.generated.line - last.generated.line, ';');
      last.generated = {segment.generated.line, 0};
    } else if (i > 0) {
      text += ',';
    }
    const auto step = [](auto to, auto from) {
      return vlq(static_cast<std::int64_t>(to) - static_cast<std::int64_t>(from));
    };
    text += step(segment.generated.character, last.generated.character);
    text += step(segment.source, last.source);
    text += step(segment.original.line, last.original.line);
    text += step(segment.original.character, last.original.character);
    last = segment;
  }
  return text;
}

}  // namespace

std::string emit_source_map(const std::vector<Mapping>& mappings, const SourceMapOptions& options) {
  const Segments result = segments_of(mappings, options);
  std::string sources;
  for (const std::string& source : result.sources) {
    std::string relative = relative_specifier(options.file, source);
    if (relative.starts_with("./")) relative.erase(0, 2);
    sources += (sources.empty() ? "" : ",") + quoted_text(relative);
  }
  const std::string name = options.file.substr(options.file.rfind('/') + 1);
  return "{\"version\":3,\"file\":" + quoted_text(name) + ",\"sourceRoot\":\"\",\"sources\":[" +
         sources + "],\"names\":[],\"mappings\":\"" + encode(result.segments) + "\"}\n";
}

std::string vlq(std::int64_t number) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  auto rest = static_cast<std::uint64_t>(number < 0 ? -number : number) << 1 |
              static_cast<std::uint64_t>(number < 0);
  std::string text;
  do {
    const std::uint64_t more = rest >> 5 == 0 ? 0 : 32;
    text += digits[static_cast<std::size_t>((rest & 31) | more)];
    rest >>= 5;
  } while (rest != 0);
  return text;
}

}  // namespace typhon
