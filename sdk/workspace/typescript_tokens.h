// The words of a TypeScript file: as much of its grammar as finding names in it needs.
#pragma once

#include <string_view>
#include <vector>

#include "base/source.h"

namespace typhon::workspace {

enum class TokenKind {
  word,    // an identifier or a keyword
  string,  // "…" or '…'; the span is without the quotes
  mark,    // one character of anything else
};

struct Token {
  TokenKind kind;
  ByteSpan span;
  std::string_view text;  // borrows from the file
};

// Comments, regular expressions, numbers and the text of templates are left out; what stands in
// `${…}` is not. A broken file gives what could be read. `text` must outlive the tokens.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace typhon::workspace
