#include "parse/logical_lines.h"

#include <algorithm>
#include <array>

namespace typhon {

namespace {

std::uint32_t indent_of(std::string_view text, std::uint32_t line_begin);
bool begins_statement(std::string_view text, const Token& first);
bool may_begin_statement(std::string_view text, const Token& first);
bool continues_statement(std::string_view text, ByteSpan line);

class LineCutter {
 public:
  explicit LineCutter(std::string_view text) : text_(text) {}
  std::vector<LogicalLine> cut();

 private:
  LogicalLine cut_line(const Token& first, std::uint32_t line_begin);

  std::string_view text_;
  std::uint32_t at_ = 0;
};

}  // namespace

std::vector<LogicalLine> logical_lines(std::string_view text) { return LineCutter(text).cut(); }

std::vector<ByteSpan> top_level_parts(std::string_view text,
                                      const std::vector<LogicalLine>& lines) {
  std::vector<ByteSpan> parts = {{0, static_cast<std::uint32_t>(text.size())}};
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].indent > 0 || continues_statement(text, lines[i].span)) continue;
    const ByteSpan before = lines[i - 1].span;
    const bool is_decorated = lines[i - 1].indent == 0 && text[before.begin] == '@';
    // What should be deeper is explained where it stands.
    const bool opens_block = text[before.end - 1] == ':';
    if (is_decorated || opens_block) continue;
    parts.back().end = lines[i].line_begin;
    parts.push_back({lines[i].line_begin, static_cast<std::uint32_t>(text.size())});
  }
  return parts;
}

std::vector<Token> tokens_of(std::string_view text, const LogicalLine& line) {
  std::vector<Token> tokens;
  for (std::uint32_t at = line.span.begin; at < line.span.end;) {
    const Token token = next_token(text, at);
    if (token.kind == TokenKind::end) break;
    if (token.kind != TokenKind::newline && token.span.begin < line.span.end) {
      tokens.push_back(token);
    }
    at = token.span.end;
  }
  return tokens;
}

namespace {

std::vector<LogicalLine> LineCutter::cut() {
  std::vector<LogicalLine> lines;
  std::uint32_t line_begin = 0;
  for (;;) {
    const Token first = next_token(text_, at_);
    if (first.kind == TokenKind::end) return lines;
    at_ = first.span.end;
    if (first.kind != TokenKind::newline) {
      at_ = first.span.begin;
      lines.push_back(cut_line(first, line_begin));
    }
    line_begin = at_;
  }
}

// Leaves at_ behind the line end.
LogicalLine LineCutter::cut_line(const Token& first, std::uint32_t line_begin) {
  LogicalLine line{first.span, line_begin, indent_of(text_, line_begin)};
  int open = 0;
  LogicalLine fallback = line;  // where to cut if the bracket turns out to be never closed
  std::uint32_t fallback_at = 0;
  for (;;) {
    const Token token = next_token(text_, at_);
    if (token.kind == TokenKind::end) {
      if (open > 0 && fallback_at > 0) {
        at_ = fallback_at;
        return fallback;
      }
      at_ = token.span.end;
      return line;
    }
    at_ = token.span.end;
    if (token.kind != TokenKind::newline) {
      open += token.kind == TokenKind::opening ? 1 : 0;
      open -= token.kind == TokenKind::closing && open > 0 ? 1 : 0;
      line.span.end = token.span.end;
      continue;
    }
    if (open == 0) return line;
    const Token ahead = next_token(text_, at_);
    if (begins_statement(text_, ahead)) return line;
    const bool same_level = indent_of(text_, at_) <= line.indent;
    if (fallback_at == 0 && same_level && may_begin_statement(text_, ahead)) {
      fallback = line;
      fallback_at = at_;
    }
  }
}

std::uint32_t indent_of(std::string_view text, std::uint32_t line_begin) {
  std::uint32_t indent = 0;
  for (std::size_t at = line_begin; at < text.size(); ++at) {
    if (text[at] == '\t') {
      indent += 8 - indent % 8;
    } else if (text[at] == ' ') {
      ++indent;
    } else if (text[at] == '\f') {
      indent = 0;
    } else {
      break;
    }
  }
  return indent;
}

// Words that no expression in brackets contains.
bool begins_statement(std::string_view text, const Token& first) {
  constexpr std::array<std::string_view, 16> words = {
      "assert", "break",  "class",    "continue", "def",   "del",    "except", "finally",
      "global", "import", "nonlocal", "pass",     "raise", "return", "try",    "while"};
  const std::string_view word = text.substr(first.span.begin, first.span.end - first.span.begin);
  return first.kind == TokenKind::name && std::binary_search(words.begin(), words.end(), word);
}

bool continues_statement(std::string_view text, ByteSpan line) {
  const Token first = next_token(text, line.begin);
  const std::string_view word = text.substr(first.span.begin, first.span.end - first.span.begin);
  return word == "elif" || word == "else" || word == "except" || word == "finally";
}

bool may_begin_statement(std::string_view text, const Token& first) {
  return first.kind == TokenKind::name ||
         text[std::min<std::size_t>(first.span.begin, text.size() - 1)] == '@';
}

}  // namespace

}  // namespace typhon
