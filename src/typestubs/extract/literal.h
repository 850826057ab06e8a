// Python's literals as values.
//
//   -0x10       →  std::int64_t{-16}
//   2 ** 3      →  nullopt: not a literal
//   "a" 'b'     →  std::string{"ab"}
//   b"\x00"     →  BytesLiteral of one byte
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/type_expr.h"
#include "parse/node.h"

namespace typhon {

// The value of a literal expression, a sign and parentheses included; nullopt for anything else,
// also for f-strings, imaginary numbers and strings with a lone surrogate: they have none here.
std::optional<model::LiteralValue> literal_value(const Node& expression);

// The value of a string or of adjacent strings, with "\n" line ends; nullopt for bytes, f-strings
// and other expressions. Escapes with no value here (\N{…}, a lone surrogate) stay as written.
std::optional<std::string> text_of_string(const Node& expression);

// The parts of one string token.
struct StringParts {
  bool is_raw = false;
  bool is_bytes = false;
  bool is_formatted = false;
  std::string_view content;  // between the quotes, as written
  ByteSpan content_span;
};
// EXPECTS: string.is("string"). An unclosed string ends where the node ends.
StringParts string_parts(const Node& string);

}  // namespace typhon
