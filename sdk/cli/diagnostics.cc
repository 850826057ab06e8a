#include "cli/diagnostics.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/check.h"

namespace typhon::cli {

namespace {

struct Paint {
  const char* error = "";
  const char* warning = "";
  const char* faint = "";
  const char* bold = "";
  const char* end = "";
};

Paint paint_of(Colors colors) {
  if (colors == Colors::none) return {};
  return {"\x1b[1;31m", "\x1b[1;33m", "\x1b[2m", "\x1b[1m", "\x1b[0m"};
}

// Characters that take two columns in a terminal: East Asian wide ones and emoji.
bool is_wide(char32_t c) {
  struct Range {
    char32_t first, last;
  };
  static constexpr Range ranges[] = {{0x1100, 0x115F},   {0x2E80, 0xA4CF},  {0xAC00, 0xD7A3},
                                     {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},  {0xFF00, 0xFF60},
                                     {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](const Range& range) { return range.first <= c && c <= range.last; });
}

// As many columns of `mark` as the text takes; tabs stay tabs, so that both lines agree.
std::string as_wide_as(std::string_view text, char mark) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length && at + i < text.size(); ++i) {
      c = (c << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    }
    if (c == '\t' && mark == ' ') {
      result += '\t';
    } else {
      result.append(is_wide(c) ? 2 : 1, mark);
    }
    at += length;
  }
  return result;
}

// The part of the span that is on its first line.
std::string_view first_line_of(ByteSpan span, const SourceFile& source) {
  const std::string_view text = source.slice(span);
  return text.substr(0, text.find_first_of("\r\n"));
}

std::string excerpt(ByteSpan span, const SourceFile& source, const char* color,
                    const Paint& paint) {
  const Utf16Position start = source.position(span.begin);
  const std::string_view line = source.line(start.line);
  const std::string number = std::to_string(start.line + 1);
  const std::string margin = "  " + std::string(number.size(), ' ') + " | ";
  const auto line_begin = static_cast<std::uint32_t>(line.data() - source.text().data());
  const std::string_view before = line.empty() ? "" : line.substr(0, span.begin - line_begin);
  std::string marks = as_wide_as(first_line_of(span, source), '^');
  if (marks.empty()) marks = "^";
  std::string text = "  " + std::string(paint.faint) + number + " | " + paint.end;
  text += std::string(line) + "\n";
  text += paint.faint + margin + paint.end + as_wide_as(before, ' ');
  return text + color + marks + paint.end + "\n";
}

}  // namespace

std::string diagnostic_text(const Diagnostic& diagnostic, const SourceFile& source, Colors colors) {
  const Paint paint = paint_of(colors);
  const bool is_error = code_severity(diagnostic.code) == Severity::error;
  const char* color = is_error ? paint.error : paint.warning;
  const Utf16Position start = source.position(diagnostic.span.begin);
  std::string text = paint.bold + diagnostic.path + ":" + std::to_string(start.line + 1) + ":" +
                     std::to_string(start.character + 1) + ":" + paint.end + " ";
  text += color + std::string(is_error ? "error:" : "warning:") + paint.end + " ";
  text += diagnostic.message + " " + paint.faint + "[" + std::string(code_text(diagnostic.code)) +
          "]" + paint.end + "\n";
  if (!source.text().empty()) text += excerpt(diagnostic.span, source, color, paint);
  if (!diagnostic.help.empty()) {
    text += std::string("  ") + paint.faint + "=" + paint.end + " " + diagnostic.help + "\n";
  }
  return text;
}

std::string diagnostics_json(const std::vector<Diagnostic>& diagnostics,
                             const std::map<std::string, SourceFile>& sources) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    const auto source = sources.find(diagnostic.path);
    CHECK(source != sources.end(), "No source for a diagnostic of '" + diagnostic.path + "'");
    const auto position = [&](std::uint32_t offset) -> Json {
      const Utf16Position at = source->second.position(offset);
      return {{"line", at.line}, {"character", at.character}};
    };
    const bool is_error = code_severity(diagnostic.code) == Severity::error;
    Json entry = {{"code", code_text(diagnostic.code)},
                  {"severity", is_error ? "error" : "warning"},
                  {"path", diagnostic.path},
                  {"message", diagnostic.message},
                  {"help", diagnostic.help},
                  {"start", position(diagnostic.span.begin)},
                  {"end", position(diagnostic.span.end)}};
    for (const Fix& fix : diagnostic.fixes) {
      Json edits = Json::array();
      for (const Edit& edit : fix.edits) {
        edits.push_back({{"start", position(edit.span.begin)},
                         {"end", position(edit.span.end)},
                         {"text", edit.text}});
      }
      entry["fixes"].push_back({{"title", fix.title}, {"edits", std::move(edits)}});
    }
    list.push_back(std::move(entry));
  }
  return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string counted(std::size_t count, const char* one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

std::string problem_count(const std::vector<Diagnostic>& diagnostics) {
  const auto errors = static_cast<std::size_t>(std::count_if(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& each) { return code_severity(each.code) == Severity::error; }));
  const std::size_t warnings = diagnostics.size() - errors;
  if (errors > 0 && warnings > 0) {
    return counted(errors, "error") + " and " + counted(warnings, "warning");
  }
  if (errors > 0) return counted(errors, "error");
  return warnings > 0 ? counted(warnings, "warning") : "no problems";
}

bool is_failure(const std::vector<Diagnostic>& diagnostics, bool fail_on_warnings) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& each) {
    return fail_on_warnings || code_severity(each.code) == Severity::error;
  });
}

}  // namespace typhon::cli
