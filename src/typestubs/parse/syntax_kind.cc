#include "parse/syntax_kind.h"

#include <array>

namespace typhon {

std::string_view kind_text(SyntaxKind kind) {
  static constexpr auto texts = std::to_array<std::string_view>({
#define NAMED(identifier, text) text,
#define TOKEN(identifier, text) text,
#define LAYOUT(identifier, text) text,
#include "parse/syntax_kinds.def"
#undef NAMED
#undef TOKEN
#undef LAYOUT
  });
  return texts[static_cast<std::size_t>(kind)];
}

std::string_view field_text(SyntaxField field) {
  static constexpr auto texts = std::to_array<std::string_view>({
      "",
#define FIELD(identifier, text) text,
#include "parse/syntax_fields.def"
#undef FIELD
  });
  return texts[static_cast<std::size_t>(field)];
}

}  // namespace typhon
