// What stands in brackets: displays, comprehensions, arguments and subscripts.
#include "parse/quick_grammar.h"

namespace typhon {

using enum SyntaxKind;
using Field = SyntaxField;

void QuickGrammar::parenthesized() {
  const Deeper guard(*this);
  const Mark from = mark();
  open(open_paren);
  if (at(close_paren)) return close(close_paren), finish(tuple, from);
  if (at(kw_yield)) {
    yield();
    close(close_paren);
    return finish(parenthesized_expression, from);
  }
  const bool is_starred = at(star);
  starred_expression();
  if (at(kw_for) || at(kw_async)) {
    return comprehension(generator_expression, from, close_paren);
  }
  if (at(close_paren)) {
    if (is_starred) return fail();
    close(close_paren);
    return finish(parenthesized_expression, from);
  }
  while (take_if(comma)) {
    if (!at(close_paren)) starred_expression();
  }
  close(close_paren);
  finish(tuple, from);
}

void QuickGrammar::square() {
  const Deeper guard(*this);
  const Mark from = mark();
  open(open_square);
  if (!at(close_square)) starred_expression();
  if (at(kw_for) || at(kw_async)) return comprehension(list_comprehension, from, close_square);
  while (take_if(comma)) {
    if (!at(close_square)) starred_expression();
  }
  close(close_square);
  finish(list, from);
}

void QuickGrammar::braced() {
  const Deeper guard(*this);
  const Mark from = mark();
  open(open_brace);
  bool is_set = false;
  const auto item = [&] {
    const Mark begin = mark();
    if (!is_set && take_if(star_star)) {
      unpacked();
      return finish(dictionary_splat, begin);
    }
    starred_expression();
    if (failed()) return;
    if (!at(colon)) {
      is_set = true;
      return;
    }
    if (is_set) return fail();
    call_last(Field::key);
    take();
    expression();
    if (failed()) return;
    call_last(Field::value);
    finish(pair, begin);
  };
  if (at(close_brace)) return close(close_brace), finish(dictionary, from);
  item();
  if (at(kw_for) || at(kw_async)) {
    return comprehension(is_set ? set_comprehension : dictionary_comprehension, from, close_brace);
  }
  const bool first_is_value = is_set;
  while (take_if(comma)) {
    if (!at(close_brace)) item();
    if (is_set != first_is_value) return fail();
  }
  close(close_brace);
  finish(is_set ? set_ : dictionary, from);
}

// EXPECTS: the bracket and the item before `for` are on the stack above `from`.
void QuickGrammar::comprehension(SyntaxKind as, Mark from, SyntaxKind bracket) {
  if (failed()) return;
  if (last().kind == list_splat || last().kind == dictionary_splat) return fail();
  call_last(Field::body);
  while (!at(bracket) && !failed()) {
    const Mark begin = mark();
    if (take_if(kw_if)) {
      disjunction();
      finish(if_clause, begin);
      continue;
    }
    take_if(kw_async);
    expect(kw_for);
    targets(Field::left);
    expect(kw_in);
    disjunction();
    if (failed()) return;
    call_last(Field::right);
    finish(for_in_clause, begin);
  }
  close(bracket);
  finish(as, from);
}

void QuickGrammar::arguments() {
  const Deeper guard(*this);
  const Mark from = mark();
  open(open_paren);
  if (!at(close_paren)) argument();
  if (at(kw_for) || at(kw_async)) return comprehension(generator_expression, from, close_paren);
  while (take_if(comma)) {
    if (!at(close_paren)) argument();
  }
  close(close_paren);
  finish(argument_list, from);
}

void QuickGrammar::argument() {
  const Mark from = mark();
  if (at(star) || at(star_star)) {
    const bool is_list = at(star);
    take();
    expression();
    return finish(is_list ? list_splat : dictionary_splat, from);
  }
  expression();
  if (failed() || !at(equals)) return;
  if (last().kind != identifier) return fail();
  call_last(Field::name);
  take();
  expression();
  if (failed()) return;
  call_last(Field::value);
  finish(keyword_argument, from);
}

void QuickGrammar::subscripts() {
  const Deeper guard(*this);
  open(open_square);
  slice_part();
  while (take_if(comma)) {
    if (!at(close_square)) slice_part();
  }
  close(close_square);
}

void QuickGrammar::slice_part() {
  const Mark from = mark();
  if (!at(colon)) starred_expression();
  if (at(colon)) {
    for (int colons = 0; colons < 2 && take_if(colon); ++colons) {
      if (!at(colon) && !at(comma) && !at(close_square)) expression();
    }
    finish(slice, from);
  }
  if (!failed()) call_last(Field::subscript);
}

}  // namespace typhon
