// A small scanner of Python tokens, for broken lines only: where the parser gives up, tokens are
// what is left to say what is wrong. Knows nothing about grammar.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/source.h"

namespace typhon {

enum class TokenKind {
  name,  // keywords too
  number,
  string,           // prefix and quotes included
  unclosed_string,  // up to the end of its line, or of the text for triple quotes
  opening,          // ( [ {
  closing,          // ) ] }
  op,               // operators, ":", ",", ".", "@"
  bad,              // a character without meaning in Python
  newline,          // one line end
  end,              // of the text
};

struct Token {
  TokenKind kind = TokenKind::end;
  ByteSpan span;
};

// The first token at or after `at`; blanks, comments and continued lines are skipped.
Token next_token(std::string_view text, std::uint32_t at);

bool is_keyword(std::string_view name);  // soft keywords such as "match" are names

}  // namespace typhon
