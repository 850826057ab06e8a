#include "lsp/features/actions.h"

#include <algorithm>

namespace typhon::lsp {

namespace {

bool can_be_ignored(const Diagnostic& diagnostic);
Edit ignoring(const Diagnostic& diagnostic, const SourceFile& source);

}  // namespace

std::vector<Action> actions(const SourceFile& source, ByteSpan span,
                            const std::vector<Diagnostic>& diagnostics) {
  std::vector<Action> found;
  const auto touches = [&](const Diagnostic& each) {
    return each.path == source.path() && each.span.begin <= span.end && span.begin <= each.span.end;
  };
  for (const Diagnostic& each : diagnostics) {
    if (!touches(each)) continue;
    bool is_first = true;
    for (const Fix& fix : each.fixes) {
      found.push_back({fix.title, &each, fix.edits, is_first});
      is_first = false;
    }
  }
  for (const Diagnostic& each : diagnostics) {
    if (!touches(each) || !can_be_ignored(each)) continue;
    found.push_back({"Ignore " + std::string(code_text(each.code)) + " on this line",
                     &each,
                     {ignoring(each, source)}});
  }
  return found;
}

namespace {

bool can_be_ignored(const Diagnostic& diagnostic) {
  switch (diagnostic.code) {
    case Code::syntax_error:
    case Code::invalid_ignore:
    case Code::unused_ignore:
    case Code::invalid_override:
    case Code::invalid_config:
      return false;
    default:
      return true;
  }
}

// Adds to the comment that the line may have already.
Edit ignoring(const Diagnostic& diagnostic, const SourceFile& source) {
  constexpr std::string_view comment = "# typhon: ignore[";
  const std::string code(code_text(diagnostic.code));
  const std::uint32_t number = source.position(diagnostic.span.begin).line;
  const std::string_view line = source.line(number);
  const std::uint32_t begin = source.offset({number, 0});
  const std::size_t open = line.find(comment);
  const std::size_t close = open == std::string_view::npos ? open : line.find(']', open);
  if (close != std::string_view::npos) {
    const auto at = begin + static_cast<std::uint32_t>(close);
    return {{at, at}, ", " + code};
  }
  const auto end = begin + static_cast<std::uint32_t>(line.find_last_not_of(" \t") + 1);
  return {{end, begin + static_cast<std::uint32_t>(line.size())},
          "  " + std::string(comment) + code + "]"};
}

}  // namespace

}  // namespace typhon::lsp
