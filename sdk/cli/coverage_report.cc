#include "cli/coverage_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace typhon::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Sum {
  std::size_t exports = 0;
  std::size_t typed = 0;
  std::size_t unknown = 0;
};

Sum sum_of(const std::vector<FileCoverage>& files) {
  Sum sum;
  for (const FileCoverage& file : files) {
    sum.exports += file.exports;
    sum.typed += file.typed;
    sum.unknown += file.unknown.size();
  }
  return sum;
}

std::string place_text(const UnknownPlace& place, const SourceFile& source) {
  const Utf16Position start = source.position(place.span.begin);
  return fmt::format("  {}:{} {}: {} [{}]\n", start.line + 1, start.character + 1, place.name,
                     place.reason.message, code_text(place.reason.code));
}

Json place_json(const UnknownPlace& place, const SourceFile& source) {
  const Utf16Position start = source.position(place.span.begin);
  return {{"name", place.name},
          {"start", {{"line", start.line}, {"character", start.character}}},
          {"code", code_text(place.reason.code)},
          {"message", place.reason.message},
          {"help", place.reason.help}};
}

}  // namespace

std::string coverage_text(const std::vector<FileCoverage>& files,
                          const std::map<std::string, SourceFile>& sources) {
  std::string text;
  for (const FileCoverage& file : files) {
    text += fmt::format("{}: {} export{}, {} typed\n", file.path, file.exports,
                        file.exports == 1 ? "" : "s", file.typed);
    for (const UnknownPlace& place : file.unknown) {
      text += place_text(place, sources.at(file.path));
    }
  }
  const Sum sum = sum_of(files);
  const double share =
      sum.exports == 0 ? 100.0
                       : 100.0 * static_cast<double>(sum.typed) / static_cast<double>(sum.exports);
  return text + fmt::format("typhon check: {} of {} exports are typed ({:.1f} %), {} unknown\n",
                            sum.typed, sum.exports, share, sum.unknown);
}

std::string coverage_json(const std::vector<FileCoverage>& files,
                          const std::map<std::string, SourceFile>& sources) {
  const Sum sum = sum_of(files);
  Json json = {{"exports", sum.exports}, {"typed", sum.typed}, {"files", Json::array()}};
  for (const FileCoverage& file : files) {
    Json unknown = Json::array();
    for (const UnknownPlace& place : file.unknown) {
      unknown.push_back(place_json(place, sources.at(file.path)));
    }
    json["files"].push_back({{"path", file.path},
                             {"exports", file.exports},
                             {"typed", file.typed},
                             {"unknown", std::move(unknown)}});
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace typhon::cli
