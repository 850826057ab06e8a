#include "parse/quick_grammar.h"

namespace typhon {

using enum SyntaxKind;
using Field = SyntaxField;

void QuickGrammar::strings() {
  const Mark from = mark();
  string();
  if (!at(string_start)) return;
  while (at(string_start)) string();
  finish(concatenated_string, from);
}

void QuickGrammar::string() {
  const Deeper guard(*this);
  const Mark from = mark();
  const std::string_view start = scanner_.text_of(scanner_.token());
  const std::size_t quote_at = start.find_first_of("'\"");
  const std::string_view prefix = start.substr(0, quote_at);
  const std::string_view quote = start.substr(quote_at);
  const bool is_raw = prefix.find_first_of("rR") != prefix.npos;
  const bool is_bytes = prefix.find_first_of("bB") != prefix.npos;
  const bool is_formatted = prefix.find_first_of("fF") != prefix.npos;
  std::uint32_t begin = scanner_.token().end;
  push(string_start, scanner_.token().begin, begin);
  for (;;) {
    const std::uint32_t end = content(begin, quote, is_raw, is_formatted, is_bytes);
    if (failed()) return;
    if (end > begin) push(string_content, begin, end);
    begin = end;
    if (scanner_.text()[end] != '{' || !is_formatted) break;
    scanner_.open_bracket();
    scanner_.resume(end);
    interpolation(SyntaxKind::interpolation);
    if (failed()) return;
    begin = last().end;
  }
  push(string_end, begin, begin + static_cast<std::uint32_t>(quote.size()));
  finish(SyntaxKind::string, from);
  scanner_.resume(begin + static_cast<std::uint32_t>(quote.size()));
}

// Where the string's plain part from `from` on ends: at its closing quote, or at the "{" of an
// interpolation. Gives up when there is neither.
std::uint32_t QuickGrammar::content(std::uint32_t from, std::string_view quote, bool is_raw,
                                    bool is_formatted, bool is_bytes) {
  const std::string_view text = scanner_.text();
  const auto at_text = [&](std::size_t at) { return at < text.size() ? text[at] : '\0'; };
  const bool is_triple = quote.size() == 3;
  for (std::size_t at = from; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\\') {
      const bool is_name =
          is_formatted && !is_raw && !is_bytes && at_text(at + 1) == 'N' && at_text(at + 2) == '{';
      const bool hides_brace = is_formatted && (at_text(at + 1) == '{' || at_text(at + 1) == '}');
      if (is_name) {
        at = text.find('}', at);
        if (at == text.npos) break;
      } else if (!hides_brace) {
        if (at_text(at + 1) == '\r') ++at;
        ++at;
      }
    } else if (c == quote[0] && (!is_triple || text.substr(at, 3) == quote)) {
      return static_cast<std::uint32_t>(at);
    } else if (c == '\n' && !is_triple) {
      break;
    } else if (is_formatted && (c == '{' || c == '}')) {
      if (at_text(at + 1) == c) {
        ++at;
      } else if (c == '{') {
        return static_cast<std::uint32_t>(at);
      } else {
        break;
      }
    }
  }
  fail();
  return from;
}

// EXPECTS: the scanner is at "{", in an open bracket. It is left where it is: who reads the string
// goes on behind the node's end.
void QuickGrammar::interpolation(SyntaxKind as) {
  const Deeper guard(*this);
  const Mark from = mark();
  expect(open_brace);
  if (at(kw_yield)) {
    yield();
  } else {
    expressions();
  }
  // There, a colon begins the format.
  if (failed() || last().kind == named_expression || last().kind == SyntaxKind::lambda) {
    return fail();
  }
  call_last(Field::expression);
  take_if(equals);
  if (at(bang)) {
    const std::uint32_t begin = scanner_.token().begin;
    if (begin + 2 > scanner_.text().size()) return fail();
    const char letter = scanner_.text()[begin + 1];
    if (letter < 'a' || letter > 'z') return fail();
    push(type_conversion, begin, begin + 2);
    call_last(Field::type_conversion);
    scanner_.resume(begin + 2);
  }
  if (at(colon)) {
    format_specifier();
  } else if (!at(close_brace)) {
    return fail();
  }
  if (failed()) return;
  const std::uint32_t end = scanner_.token().begin;
  push(close_brace, end, end + 1);
  scanner_.close_bracket();
  finish(as, from);
}

// ":>{width}.2f", up to the closing brace, which becomes the token at hand.
void QuickGrammar::format_specifier() {
  const Mark from = mark();
  std::uint32_t at = scanner_.token().begin + 1;
  push(colon, at - 1, at);
  const std::string_view text = scanner_.text();
  for (;; ++at) {
    if (at >= text.size() || text[at] == '\n' || text[at] == '\\' || text[at] == '"' ||
        text[at] == '\'') {
      return fail();
    }
    if (text[at] == '}') break;
    if (text[at] != '{') continue;
    scanner_.open_bracket();
    scanner_.resume(at);
    interpolation(format_expression);
    if (failed()) return;
    at = last().end - 1;
  }
  finish(SyntaxKind::format_specifier, from);
  if (failed()) return;
  last().end = at;
  call_last(Field::format_specifier);
  scanner_.resume(at);
}

}  // namespace typhon
