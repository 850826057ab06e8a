// Values as JavaScript literals.
#pragma once

#include <string>
#include <string_view>

#include "model/type_expr.h"

namespace typhon {

// A string literal with double quotes, valid in JSON and in JavaScript. Bytes that are no UTF-8
// become U+FFFD.
std::string quoted_text(std::string_view text);

// The same without the quotes.
std::string escaped_text(std::string_view text);

// True when an interface can declare the property without quotes around its name.
bool is_plain_key(std::string_view name);

// False for what only a key of a TypedDict can be called, and what needs quotes in a class as well.
bool is_python_name(std::string_view name);

// EXPECTS: a string, a bool or a 64-bit integer.
std::string literal_text(const model::LiteralValue& value);

// The value as Python writes it, for documentation.
std::string python_literal(const model::LiteralValue& value);

}  // namespace typhon
