#include <algorithm>
#include <regex>
#include <set>
#include <utility>

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

// The names in TypeScript of special methods.
bool is_special_method(const std::string& generated, const std::string& source) {
  static const std::set<std::pair<std::string, std::string>> names = {
      {"[Symbol.asyncIterator]", "__aiter__"},
      {"[Symbol.iterator]", "__iter__"},
      {"call", "__call__"},
      {"delete", "__delitem__"},
      {"enter", "__aenter__"},
      {"enter", "__enter__"},
      {"get", "__getitem__"},
      {"has", "__contains__"},
      {"length", "__len__"},
      {"next", "__anext__"},
      {"next", "__next__"},
      {"set", "__setitem__"},
  };
  return names.contains({generated, source});
}

std::string without_quotes(const std::string& text) {
  const bool is_quoted = text.size() > 1 && (text[0] == '"' || text[0] == '\'');
  return is_quoted ? text.substr(1, text.size() - 2) : text;
}

bool is_all(const std::string& text, bool (*holds)(char)) {
  return std::all_of(text.begin(), text.end(), holds);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_added(char c) { return c == '_' || is_digit(c); }

// A declared name is the Python one, or made of it: a name that TypeScript keeps for itself with
// an underscore, Outer_Inner, with Init or Input for what is accepted; `constructor` for __init__;
// _1 for the field that namedtuple(rename=True) renames.
bool agrees(std::string generated, const std::string& written) {
  const std::string source = without_quotes(written);
  if (generated == source || generated == "constructor") return true;
  if (is_special_method(generated, source)) return true;
  if (generated[0] == '_' && is_all(generated.substr(1), is_digit)) return true;
  for (const char* suffix : {"Init", "Input"}) {
    if (generated.ends_with(suffix) && generated != suffix && !source.ends_with(suffix)) {
      generated.resize(generated.size() - std::string_view(suffix).size());
    }
  }
  const std::size_t at = generated.rfind(source);
  if (source.empty() || at == std::string::npos) return false;
  const bool is_nested = at > 0 && generated[at - 1] == '_';
  return (at == 0 || is_nested) && is_all(generated.substr(at + source.size()), is_added);
}

// The bracket of the parameters that begin behind a name, with type variables between; npos when
// the name takes none.
std::size_t parameters_behind(const std::string& line, std::size_t at) {
  int depth = 0;
  for (; at < line.size(); ++at) {
    if (line[at] == '<') ++depth;
    if (line[at] == '>' && line[at - 1] != '=') --depth;
    if (depth == 0 && line[at] != '>') break;
  }
  return at < line.size() && line[at] == '(' ? at : std::string::npos;
}

// Parameters that Python does not name: the object of the options, and those of a function that a
// Callable[…] describes.
bool is_unnamed(const std::string& name) {
  static const std::regex names("options_*|this|a[0-9]+|args|self");
  return std::regex_match(name, names);
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
      if (!is_unnamed(match[1])) {
        out.emplace(row,
                    static_cast<std::uint32_t>(i + static_cast<std::size_t>(match.position(1))));
      }
    }
  }
}

// What has no source: a constructor that cannot be called, the way out of a context manager, and
// parameters, which may stand on a line of their own.
bool is_added_by_typhon(const std::string& line, const std::string& name) {
  return line.find("protected constructor()") != std::string::npos ||
         line.starts_with("  exit(error?: unknown): ") || is_unnamed(name);
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
    if (is_added_by_typhon(line, match[1])) continue;
    const std::size_t quote = match[1].str()[0] == '"' ? 1 : 0;
    places.emplace(row, static_cast<std::uint32_t>(match.position(1)) + quote);
    // The value that an accessor takes is named by Typhon.
    const bool is_setter = line.starts_with("  set ");
    const auto behind = static_cast<std::size_t>(match.position(1) + match.length(1));
    const std::size_t bracket = parameters_behind(line, behind);
    if (!is_setter && bracket != std::string::npos) add_parameters(line, bracket, row, places);
  }
  return places;
}

std::string shown(const std::string& path, Place place) {
  return path + ":" + std::to_string(place.first + 1) + ":" + std::to_string(place.second + 1);
}

// A parameter that nobody wrote leads where its function does: `value` of a NewType, `args` of an
// exception without a constructor. It may have a line of its own.
bool is_same_place(const MappedName& name, const MappedName& before) {
  return name.line <= before.line + 1 && name.source == before.source &&
         name.source_line == before.source_line && name.source_begin == before.source_begin;
}

}  // namespace

std::vector<std::string> source_map_faults(const std::string& path, const std::string& map,
                                           const std::string& generated,
                                           const std::map<std::string, SourceFile>& sources) {
  std::vector<std::string> faults;
  std::set<Place> mapped;
  const SourceFile file(path, generated);
  MappedName before;
  for (const MappedName& name : decode_source_map(map, generated).names) {
    mapped.emplace(name.line, name.begin);
    const bool is_implied = is_same_place(name, std::exchange(before, name));
    const bool is_passed_on = file.line(name.line).starts_with("export * as ");
    const std::string source_path = project_path(path, name.source);
    const auto source = sources.find(source_path);
    if (source == sources.end()) {
      faults.push_back(shown(path, {name.line, name.begin}) + " leads to unknown " + source_path);
      continue;
    }
    const std::string written =
        text_between(source->second, name.source_line, name.source_begin, name.source_end);
    if (!is_implied && !is_passed_on && !agrees(name.text, written)) {
      faults.push_back(shown(path, {name.line, name.begin}) + " '" + name.text + "' leads to '" +
                       written + "' in " + source_path);
    }
  }
  for (const Place& place : declared_names(file)) {
    if (mapped.contains(place)) continue;
    faults.push_back(shown(path, place) + " leads nowhere: " + std::string(file.line(place.first)));
  }
  return faults;
}

}  // namespace typhon::test
