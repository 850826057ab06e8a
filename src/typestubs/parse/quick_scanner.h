// The tokens of correct Python, with its layout: line ends, indentation, open brackets.
//
//   def f(        def  identifier(f)  (
//       a):         identifier(a)  )  :  newline  indent
//       pass        pass  newline  dedent  end
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parse/syntax_kind.h"

namespace typhon {

struct QuickToken {
  SyntaxKind kind = SyntaxKind::end;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Copied as a whole to go back to an earlier place.
class QuickScanner {
 public:
  explicit QuickScanner(std::string_view text);

  // The token at hand. A string is only its beginning (prefix and quotes, kind string_start): who
  // reads it goes on behind it with resume(). Kind `error` is what this scanner does not know.
  const QuickToken& token() const { return token_; }
  void advance();

  void resume(std::uint32_t at);  // the token at hand becomes the one at or after `at`
  void give_up();                 // from here on there are only `error` tokens

  // Inside brackets line ends mean nothing.
  void open_bracket() { ++brackets_; }
  void close_bracket() { --brackets_; }

  std::string_view text() const { return text_; }
  std::string_view text_of(const QuickToken& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }

 private:
  static constexpr std::size_t deepest_indentation = 100;  // as in Python

  void set(SyntaxKind kind, std::size_t length);
  bool begin_line();
  bool skip_blanks();
  void scan_name();
  void scan_number();
  void scan_operator();
  bool scan_string_start(std::size_t prefix);
  char at(std::size_t offset) const;  // '\0' behind the end

  std::string_view text_;
  std::size_t at_ = 0;
  QuickToken token_;
  int brackets_ = 0;
  bool at_line_start_ = true;
  bool gave_up_ = false;
  std::array<std::uint32_t, deepest_indentation> levels_{};  // columns
  std::size_t depth_ = 0;                                    // the current level's index
  std::size_t dedents_ = 0;                                  // to be given
};

}  // namespace typhon
