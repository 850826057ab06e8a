#include <algorithm>
#include <regex>
#include <set>

#include "support/source_map.h"

namespace typhon::test {

namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;  // line, column

// "types/a/b.d.py.ts" and "../../../src/b.py" → "src/b.py"
std::string project_path(const std::string& declaration, std::string relative) {
  std::string folder = ".typhon/" + declaration;
  folder.resize(folder.rfind('/'));
  while (relative.starts_with("../")) {
    relative.erase(0, 3);
    const std::size_t slash = folder.rfind('/');
    folder.resize(slash == std::string::npos ? 0 : slash);
  }
  return folder.empty() ? relative : folder + "/" + relative;
}

// A declared name is the Python one, or made of it: an Init interface, a name that TypeScript
// keeps for itself with an underscore, a member in quotes, `constructor` for __init__.
bool agrees(std::string generated, const std::string& source) {
  if (generated.size() > 2 && generated[0] == '"') {
    generated = generated.substr(1, generated.size() - 2);
  }
  if (generated == source || generated == "constructor") return true;
  if (source.empty() || !generated.starts_with(source)) return false;
  const std::string rest = generated.substr(source.size());
  return rest == "Init" || std::all_of(rest.begin(), rest.end(),
                                       [](char c) { return c == '_' || (c >= '0' && c <= '9'); });
}

// The parameters in the brackets that open at `at`, and the keys of an options object among them,
// but nothing deeper.
void add_parameters(const std::string& line, std::size_t at, std::uint32_t row,
                    std::set<Place>& out) {
  int depth = 0;
  for (std::size_t i = at; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"') {
      i = line.find('"', i + 1);
      if (i == std::string::npos) return;
      continue;
    }
    if (c == '(' || c == '[' || c == '{' || c == '<') ++depth;
    const bool is_arrow = c == '>' && i > 0 && line[i - 1] == '=';
    if ((c == ')' || c == ']' || c == '}' || c == '>') && !is_arrow && --depth == 0) return;
    const bool begins = c == '(' ? depth == 1 : c == ',' && depth == 1;
    if (!begins) continue;
    static const std::regex parameter(R"(^[(,]\s?(?:\.\.\.)?([A-Za-z_$][\w$]*)\??: )");
    std::smatch match;
    const std::string rest = line.substr(i);
    if (std::regex_search(rest, match, parameter)) {
      const std::string name = match[1];
      if (name != "options" && name != "this") {
        out.emplace(row,
                    static_cast<std::uint32_t>(i + static_cast<std::size_t>(match.position(1))));
      }
    }
  }
}

// Where the declarations name something that Python named. Only ASCII lines: in others, columns
// are for decode_source_map to count.
std::set<Place> declared_names(const SourceFile& file) {
  static const std::regex item(
      R"(^(?:export )?(?:declare )?(?:abstract )?(?:function|class|const|interface|type) ([A-Za-z_$][\w$]*))");
  static const std::regex member(
      R"(^  (?:static )?(?:readonly )?(?:get |set )?([A-Za-z_$][\w$]*|"[^"]*")(?=[(<:?]))");
  std::set<Place> places;
  const auto is_ascii = [](std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
  };
  bool is_comment = false;
  const auto lines = file.position(static_cast<std::uint32_t>(file.text().size())).line;
  for (std::uint32_t row = 0; row < lines; ++row) {
    const std::string line(file.line(row));
    if (line.find("/**") != std::string::npos) is_comment = true;
    const bool skip = is_comment || !is_ascii(line);
    if (line.find("*/") != std::string::npos) is_comment = false;
    if (skip) continue;
    std::smatch match;
    if (!std::regex_search(line, match, item) && !std::regex_search(line, match, member)) continue;
    // What Typhon adds has no source: a constructor that cannot be called.
    if (line.find("protected constructor()") != std::string::npos) continue;
    places.emplace(row, static_cast<std::uint32_t>(match.position(1)));
    const auto behind = static_cast<std::size_t>(match.position(1) + match.length(1));
    const std::size_t bracket = line.find('(', behind);
    if (bracket != std::string::npos &&
        line.substr(behind, bracket - behind).find(':') == std::string::npos) {
      add_parameters(line, bracket, row, places);
    }
  }
  return places;
}

std::string shown(const std::string& path, Place place) {
  return path + ":" + std::to_string(place.first + 1) + ":" + std::to_string(place.second + 1);
}

}  // namespace

std::vector<std::string> source_map_faults(const std::string& path, const std::string& map,
                                           const std::string& generated,
                                           const std::map<std::string, SourceFile>& sources) {
  std::vector<std::string> faults;
  std::set<Place> mapped;
  for (const MappedName& name : decode_source_map(map, generated).names) {
    mapped.emplace(name.line, name.begin);
    const std::string source_path = project_path(path, name.source);
    const auto source = sources.find(source_path);
    if (source == sources.end()) {
      faults.push_back(shown(path, {name.line, name.begin}) + " leads to unknown " + source_path);
      continue;
    }
    const std::string written =
        text_between(source->second, name.source_line, name.source_begin, name.source_end);
    if (!agrees(name.text, written)) {
      faults.push_back(shown(path, {name.line, name.begin}) + " '" + name.text + "' leads to '" +
                       written + "' in " + source_path);
    }
  }
  const SourceFile file(path, generated);
  for (const Place& place : declared_names(file)) {
    if (mapped.contains(place)) continue;
    faults.push_back(shown(path, place) + " leads nowhere: " + std::string(file.line(place.first)));
  }
  return faults;
}

}  // namespace typhon::test
