// The kinds and field names of syntax nodes, as numbers and as text.
#pragma once

#include <cstdint>
#include <string_view>

namespace typhon {

enum class SyntaxKind : std::uint8_t {
#define NAMED(identifier, text) identifier,
#define TOKEN(identifier, text) identifier,
#define LAYOUT(identifier, text) identifier,
#include "parse/syntax_kinds.def"
#undef NAMED
#undef TOKEN
#undef LAYOUT
};

enum class SyntaxField : std::uint8_t {
  none,
#define FIELD(identifier, text) identifier,
#include "parse/syntax_fields.def"
#undef FIELD
};

std::string_view kind_text(SyntaxKind kind);
std::string_view field_text(SyntaxField field);  // "" for none

// Tokens come after all named kinds.
constexpr bool is_named_kind(SyntaxKind kind) { return kind <= SyntaxKind::error; }

}  // namespace typhon
