#include "parse/keywords.h"

#include <array>
#include <cstdint>

namespace typhon {

namespace {

struct Keyword {
  std::string_view text;
  SyntaxKind kind;
};

constexpr std::array keywords = {
    Keyword{"False", SyntaxKind::false_},
    Keyword{"None", SyntaxKind::none},
    Keyword{"True", SyntaxKind::true_},
    Keyword{"and", SyntaxKind::kw_and},
    Keyword{"as", SyntaxKind::kw_as},
    Keyword{"assert", SyntaxKind::kw_assert},
    Keyword{"async", SyntaxKind::kw_async},
    Keyword{"await", SyntaxKind::kw_await},
    Keyword{"break", SyntaxKind::kw_break},
    Keyword{"class", SyntaxKind::kw_class},
    Keyword{"continue", SyntaxKind::kw_continue},
    Keyword{"def", SyntaxKind::kw_def},
    Keyword{"del", SyntaxKind::kw_del},
    Keyword{"elif", SyntaxKind::kw_elif},
    Keyword{"else", SyntaxKind::kw_else},
    Keyword{"except", SyntaxKind::kw_except},
    Keyword{"finally", SyntaxKind::kw_finally},
    Keyword{"for", SyntaxKind::kw_for},
    Keyword{"from", SyntaxKind::kw_from},
    Keyword{"global", SyntaxKind::kw_global},
    Keyword{"if", SyntaxKind::kw_if},
    Keyword{"import", SyntaxKind::kw_import},
    Keyword{"in", SyntaxKind::kw_in},
    Keyword{"is", SyntaxKind::kw_is},
    Keyword{"lambda", SyntaxKind::kw_lambda},
    Keyword{"nonlocal", SyntaxKind::kw_nonlocal},
    Keyword{"not", SyntaxKind::kw_not},
    Keyword{"or", SyntaxKind::kw_or},
    Keyword{"pass", SyntaxKind::kw_pass},
    Keyword{"raise", SyntaxKind::kw_raise},
    Keyword{"return", SyntaxKind::kw_return},
    Keyword{"try", SyntaxKind::kw_try},
    Keyword{"while", SyntaxKind::kw_while},
    Keyword{"with", SyntaxKind::kw_with},
    Keyword{"yield", SyntaxKind::kw_yield},
};

// Where the keywords with a first letter begin in the table above, which is sorted by it.
constexpr auto first_by_letter = [] {
  std::array<std::uint8_t, 129> begins{};
  std::size_t next = 0;
  for (std::size_t letter = 0; letter < begins.size(); ++letter) {
    while (next < keywords.size() && static_cast<std::size_t>(keywords[next].text[0]) < letter) {
      ++next;
    }
    begins[letter] = static_cast<std::uint8_t>(next);
  }
  return begins;
}();

}  // namespace

SyntaxKind kind_of_name(std::string_view name) {
  const auto letter = static_cast<std::size_t>(name[0]);
  for (std::size_t i = first_by_letter[letter]; i < first_by_letter[letter + 1]; ++i) {
    if (keywords[i].text == name) return keywords[i].kind;
  }
  return SyntaxKind::identifier;
}

}  // namespace typhon
