#include "ignore_comments.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "parse/token.h"
#include "resolve/did_you_mean.h"

namespace typhon {

namespace {

constexpr std::string_view marker = "typhon: ignore";

struct IgnoredCode {
  std::string text;
  ByteSpan span;
  bool is_used = false;
};

struct IgnoreComment {
  std::uint32_t line = 0;
  ByteSpan span;  // from "#" to the end of the brackets, or of the line when there are none
  std::vector<IgnoredCode> codes;
};

std::vector<IgnoreComment> ignore_comments(const SourceFile& source);
void ignore(std::vector<Diagnostic>& diagnostics, std::vector<IgnoreComment>& comments,
            const SourceFile& source);
void report(const std::vector<IgnoreComment>& comments, const SourceFile& source,
            DiagnosticSink& sink);

}  // namespace

bool may_ignore(std::string_view text) { return text.find(marker) != std::string_view::npos; }

std::vector<Diagnostic> without_ignored(std::vector<Diagnostic> diagnostics,
                                        const std::map<std::string, SourceFile>& sources) {
  DiagnosticSink sink;
  for (const auto& [path, source] : sources) {
    if (!may_ignore(source.text())) continue;
    std::vector<IgnoreComment> comments = ignore_comments(source);
    ignore(diagnostics, comments, source);
    report(comments, source, sink);
  }
  for (Diagnostic& diagnostic : diagnostics) sink.add(std::move(diagnostic));
  return sink.take();
}

namespace {

// The codes in "[a, b]" that begins at `at`.
void read_codes(std::string_view text, std::uint32_t at, IgnoreComment& out) {
  const std::size_t end = text.find(']', at);
  const std::size_t line_end = std::min(text.find_first_of("\r\n", at), text.size());
  if (at >= text.size() || text[at] != '[' || end > line_end) {
    out.span.end = static_cast<std::uint32_t>(line_end);
    return;
  }
  out.span.end = static_cast<std::uint32_t>(end) + 1;
  for (std::size_t begin = at + 1; begin <= end;) {
    const std::size_t comma = std::min(text.find(',', begin), end);
    const std::size_t first = text.find_first_not_of(" \t", begin);
    std::size_t last = comma;
    while (last > first && (text[last - 1] == ' ' || text[last - 1] == '\t')) --last;
    if (first < last) {
      const ByteSpan span{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
      out.codes.push_back({std::string(text.substr(first, last - first)), span});
    }
    begin = comma + 1;
  }
}

std::optional<IgnoreComment> comment_at(const SourceFile& source, std::uint32_t hash) {
  const std::string_view text = source.text();
  const std::size_t word = std::min(text.find_first_not_of("# \t", hash), text.size());
  if (!text.substr(word).starts_with(marker)) return std::nullopt;
  IgnoreComment comment;
  comment.line = source.position(hash).line;
  comment.span.begin = hash;
  read_codes(text, static_cast<std::uint32_t>(word + marker.size()), comment);
  return comment;
}

// Comments are what the tokens leave between them, from a "#" to the end of the line; a string
// that holds the same words is a token.
std::vector<IgnoreComment> ignore_comments(const SourceFile& source) {
  std::vector<IgnoreComment> comments;
  const std::string_view text = source.text();
  for (std::uint32_t at = 0;;) {
    const Token token = next_token(text, at);
    for (std::size_t hash = text.find('#', at); hash < token.span.begin;) {
      if (auto comment = comment_at(source, static_cast<std::uint32_t>(hash))) {
        comments.push_back(std::move(*comment));
      }
      const std::size_t line_end = std::min(text.find('\n', hash), text.size());
      hash = text.find('#', line_end);
    }
    if (token.kind == TokenKind::end) return comments;
    at = std::max(token.span.end, at + 1);
  }
}

void ignore(std::vector<Diagnostic>& diagnostics, std::vector<IgnoreComment>& comments,
            const SourceFile& source) {
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    if (diagnostic.path != source.path() || diagnostic.code == Code::syntax_error) return false;
    const std::uint32_t line = source.position(diagnostic.span.begin).line;
    bool is_ignored = false;
    for (IgnoreComment& comment : comments) {
      if (comment.line != line) continue;
      for (IgnoredCode& code : comment.codes) {
        if (code.text != code_text(diagnostic.code)) continue;
        code.is_used = true;
        is_ignored = true;
      }
    }
    return is_ignored;
  });
}

bool is_private_path(const std::string& path) {
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = std::string_view(path).substr(begin, end - begin);
    if (part.starts_with("_") && !part.starts_with("__")) return true;
    begin = end + 1;
  }
  return false;
}

void report(const std::vector<IgnoreComment>& comments, const SourceFile& source,
            DiagnosticSink& sink) {
  const std::vector<std::string> known = all_code_texts();
  for (const IgnoreComment& comment : comments) {
    const Fix removal{"Remove the comment", {{comment.span, ""}}};
    if (comment.codes.empty()) {
      sink.add(Code::invalid_ignore, source.path(), comment.span,
               "This comment names no diagnostic, so it ignores none",
               "Write '# typhon: ignore[missing-annotation]', with the code of what it is about",
               {removal});
    }
    for (const IgnoredCode& code : comment.codes) {
      if (std::find(known.begin(), known.end(), code.text) == known.end()) {
        const std::string closest = closest_name(code.text, known);
        std::vector<Fix> fixes;
        if (!closest.empty())
          fixes.push_back({"Replace by '" + closest + "'", {{code.span, closest}}});
        sink.add(Code::invalid_ignore, source.path(), code.span,
                 "There is no diagnostic '" + code.text + "'",
                 closest.empty() ? "The code stands in brackets behind a diagnostic's message"
                                 : "Did you mean '" + closest + "'",
                 std::move(fixes));
      } else if (!code.is_used && !is_private_path(source.path())) {
        sink.add(Code::unused_ignore, source.path(), code.span,
                 "There is no '" + code.text + "' on this line to ignore",
                 "Remove it; a diagnostic is ignored on the line that it begins on",
                 comment.codes.size() == 1 ? std::vector<Fix>{removal} : std::vector<Fix>{});
      }
    }
  }
}

}  // namespace

}  // namespace typhon
