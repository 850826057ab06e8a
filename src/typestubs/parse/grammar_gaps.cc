#include "parse/grammar_gaps.h"

namespace typhon {

std::optional<ByteSpan> find_grammar_gap(std::string_view text, const LogicalLine& line) {
  const std::vector<Token> tokens = tokens_of(text, line);
  const auto word = [&](std::size_t index) {
    if (index >= tokens.size()) return std::string_view{};
    const ByteSpan span = tokens[index].span;
    return text.substr(span.begin, span.end - span.begin);
  };
  const std::size_t keyword = word(0) == "async" ? 1 : 0;
  const bool defines =
      word(keyword) == "def" || word(keyword) == "class" || word(keyword) == "type";
  if (!defines || word(keyword + 2) != "[") return std::nullopt;

  // From the first "=" directly in the brackets to the "," or "]" that ends the parameter.
  int depth = 0;
  std::optional<ByteSpan> gap;
  for (std::size_t i = keyword + 2; i < tokens.size(); ++i) {
    depth += tokens[i].kind == TokenKind::opening ? 1 : 0;
    depth -= tokens[i].kind == TokenKind::closing ? 1 : 0;
    const bool ends = depth == 0 || (depth == 1 && word(i) == ",");
    if (gap && ends) return gap;
    if (depth == 0) return std::nullopt;
    if (!gap && depth == 1 && word(i) == "=") gap = tokens[i].span;
    if (gap) gap->end = tokens[i].span.end;
  }
  return std::nullopt;
}

}  // namespace typhon
