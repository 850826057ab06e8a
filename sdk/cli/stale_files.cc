#include "cli/stale_files.h"

#include <string_view>

#include "cli/project_writer.h"

namespace typhon::cli {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Copies the string that begins at `at` with " for quotes; returns where it ends.
std::size_t copy_string(std::string_view text, std::size_t at, std::string& result) {
  const char quote = text[at];
  result += '"';
  for (++at; at < text.size() && text[at] != quote; ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) {
      // A quote needs its backslash or not, by the kind of quotes around it.
      const bool is_quote = text[at + 1] == '"' || text[at + 1] == '\'';
      if (!is_quote) result += '\\';
      ++at;
    }
    result += text[at];
  }
  result += '"';
  return at;
}

// Apostrophes in comments are no quotes.
std::size_t copy_comment(std::string_view text, std::size_t at, std::string& result) {
  const bool is_block = text[at + 1] == '*';
  const std::size_t found = text.find(is_block ? "*/" : "\n", at + 2);
  const std::size_t end =
      found == std::string_view::npos ? text.size() : found + (is_block ? 2 : 0);
  for (; at < end; ++at) {
    if (!is_blank(text[at])) result += text[at];
  }
  return end - 1;
}

std::string meaning_of(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (c == '"' || c == '\'') {
      at = copy_string(text, at, result);
    } else if (c == '/' && (next == '*' || next == '/')) {
      at = copy_comment(text, at, result);
    } else if (!is_blank(c) && c != ';') {
      const bool closes = c == '}' || c == ']' || c == ')';
      if (closes && !result.empty() && result.back() == ',') result.pop_back();
      result += c;
    }
  }
  return result;
}

bool is_text(const std::string& path) { return !path.ends_with(".zip"); }

}  // namespace

std::vector<StaleFile> find_stale_files(const std::map<std::string, std::string>& files,
                                        const FileSystem& project) {
  std::vector<StaleFile> stale;
  for (const auto& [path, wanted] : files) {
    const std::string place = std::string(generated_folder) + "/" + path;
    const auto present = project.read(place);
    if (!present) {
      stale.push_back({place, "is missing"});
    } else if (*present != wanted &&
               (!is_text(path) || meaning_of(*present) != meaning_of(wanted))) {
      stale.push_back({place, "is outdated"});
    }
  }
  for (const std::string& place : leftover_files(files, project)) {
    stale.push_back({place, "is made by nothing any more"});
  }
  return stale;
}

}  // namespace typhon::cli
