#include "lsp/features/completion.h"

#include <algorithm>
#include <set>

namespace typhon::lsp {

namespace {

struct Key {
  const char* name;
  const char* insert;
  const char* detail;
};

constexpr Key keys[] = {
    {"sources", "sources = [\"src\"]", "Folders that hold Python packages"},
    {"exclude", "exclude = [\"tests/*\"]", "Patterns of paths that are left out"},
    {"budget", "budget = \"2 MB\"", "What a start may fetch"},
    {"import-at-start", "import-at-start = []", "Modules that a snapshot leaves to each start"},
    {"requirements", "requirements = \"requirements.txt\"", "The file that pins packages"},
    {"site-packages", "site-packages = \".typhon/site-packages\"",
     "The folder that typhon sync installs into"},
    {"workers", "workers = [\"src/module.py\"]", "Modules that are offered in a worker too"},
};

// The text of the line up to the cursor, and where that line begins.
struct LineStart {
  std::string_view text;
  std::uint32_t begin;
};

LineStart line_start(const SourceFile& source, std::uint32_t offset);
bool is_in_our_table(const SourceFile& toml, std::uint32_t offset);
std::vector<Completion> complete_keys(const SourceFile& toml, LineStart line);
std::vector<Completion> complete_folders(LineStart line, const FileSystem& project);

}  // namespace

std::vector<Completion> complete_config(const SourceFile& toml, std::uint32_t offset,
                                        const FileSystem& project) {
  if (!is_in_our_table(toml, offset)) return {};
  const LineStart line = line_start(toml, offset);
  if (line.text.find('=') == std::string_view::npos) return complete_keys(toml, line);
  return complete_folders(line, project);
}

std::vector<Completion> complete_ignore(const SourceFile& python, std::uint32_t offset,
                                        const std::vector<Diagnostic>& diagnostics) {
  constexpr std::string_view comment = "# typhon: ignore[";
  const LineStart line = line_start(python, offset);
  const std::size_t open = line.text.rfind(comment);
  if (open == std::string_view::npos || line.text.find(']', open) != std::string_view::npos) {
    return {};
  }
  const std::size_t word = line.text.find_last_of("[, ") + 1;
  const ByteSpan span{line.begin + static_cast<std::uint32_t>(word), offset};
  const std::uint32_t number = python.position(offset).line;
  std::set<std::string> here;
  for (const Diagnostic& each : diagnostics) {
    const bool is_here =
        each.path == python.path() && python.position(each.span.begin).line == number;
    if (is_here) here.insert(std::string(code_text(each.code)));
  }
  std::vector<Completion> found;
  for (const std::string& code : all_code_texts()) {
    if (code == "syntax-error") continue;  // is never ignored
    found.push_back({code, code, here.contains(code) ? "Reported on this line" : "", span});
  }
  std::stable_partition(found.begin(), found.end(),
                        [&](const Completion& each) { return here.contains(each.label); });
  return found;
}

namespace {

LineStart line_start(const SourceFile& source, std::uint32_t offset) {
  const std::string_view text = source.text().substr(0, offset);
  const std::size_t end = text.find_last_of("\r\n");
  const std::size_t begin = end == std::string_view::npos ? 0 : end + 1;
  return {text.substr(begin), static_cast<std::uint32_t>(begin)};
}

bool is_in_our_table(const SourceFile& toml, std::uint32_t offset) {
  const std::uint32_t last = toml.position(offset).line;
  bool is_ours = false;
  for (std::uint32_t number = 0; number <= last; ++number) {
    const std::string_view line = toml.line(number);
    if (line.starts_with('[')) is_ours = line.starts_with("[tool.typhon]");
  }
  return is_ours && !toml.line(last).starts_with('[');
}

std::vector<Completion> complete_keys(const SourceFile& toml, LineStart line) {
  const std::size_t word = std::min(line.text.find_first_not_of(" \t"), line.text.size());
  const auto begin = line.begin + static_cast<std::uint32_t>(word);
  const auto end = line.begin + static_cast<std::uint32_t>(line.text.size());
  std::vector<Completion> found;
  for (const Key& key : keys) {
    const bool is_there =
        toml.text().find("\n" + std::string(key.name) + " ") != std::string_view::npos ||
        toml.text().find("\n" + std::string(key.name) + "=") != std::string_view::npos;
    if (!is_there) found.push_back({key.name, key.insert, key.detail, {begin, end}});
  }
  return found;
}

// Inside of a string of `sources`, `exclude` or `site-packages`.
std::vector<Completion> complete_folders(LineStart line, const FileSystem& project) {
  const auto quotes = std::count(line.text.begin(), line.text.end(), '"');
  if (quotes % 2 == 0) return {};
  const std::size_t quote = line.text.rfind('"') + 1;
  const std::string written(line.text.substr(quote));
  const std::size_t slash = written.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : written.substr(0, slash);
  const std::size_t word = quote + (slash == std::string::npos ? 0 : slash + 1);
  const ByteSpan span{line.begin + static_cast<std::uint32_t>(word),
                      line.begin + static_cast<std::uint32_t>(line.text.size())};
  std::vector<Completion> found;
  for (const std::string& name : project.list(folder)) {
    const bool is_shown = !name.starts_with(".") && name != "node_modules";
    const std::string path = folder.empty() ? name : folder + "/" + name;
    if (is_shown && project.is_directory(path)) found.push_back({name, name, "Folder", span});
  }
  return found;
}

}  // namespace

}  // namespace typhon::lsp
