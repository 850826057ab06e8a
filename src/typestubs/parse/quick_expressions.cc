#include "parse/quick_grammar.h"

namespace typhon {

using enum SyntaxKind;
using Field = SyntaxField;

namespace {

// How strongly operators bind, as in tree-sitter's grammar.
constexpr int of_or = 10, of_and = 11, of_not = 12, of_comparison = 13, of_bar = 14,
              of_ampersand = 15, of_caret = 16, of_shift = 17, of_sum = 18, of_product = 19,
              of_sign = 20, of_power = 21;

int strength(SyntaxKind kind) {
  switch (kind) {
    case kw_or:
      return of_or;
    case kw_and:
      return of_and;
    case less:
    case less_equal:
    case equal:
    case not_equal:
    case greater_equal:
    case greater:
    case kw_in:
    case kw_is:
    case kw_not:
      return of_comparison;
    case bar:
      return of_bar;
    case ampersand:
      return of_ampersand;
    case caret:
      return of_caret;
    case shift_left:
    case shift_right:
      return of_shift;
    case plus:
    case minus:
      return of_sum;
    case star:
    case at_sign:
    case slash:
    case percent:
    case slash_slash:
      return of_product;
    case star_star:
      return of_power;
    default:
      return 0;
  }
}

}  // namespace

void QuickGrammar::expression() {
  const Deeper guard(*this);
  const Mark from = mark();
  if (at(kw_lambda)) return lambda();
  disjunction();
  if (failed()) return;
  if (at(walrus) && last().kind == identifier) {
    call_last(Field::name);
    take();
    expression();
    if (failed()) return;
    call_last(Field::value);
    return finish(named_expression, from);
  }
  if (!at(kw_if)) return;
  take();
  disjunction();
  expect(kw_else);
  expression();
  finish(conditional_expression, from);
}

void QuickGrammar::starred_expression() {
  const Mark from = mark();
  if (!take_if(star)) return expression();
  operand(of_bar);
  finish(list_splat, from);
}

// Returns `expression_list` when there was a comma. Unwrapped, its items stay on the stack.
SyntaxKind QuickGrammar::expressions(bool wrap) {
  const Mark from = mark();
  starred_expression();
  if (!at(comma)) return identifier;
  while (take_if(comma)) {
    if (at(newline) || at(semicolon) || at(equals) || at(close_paren) || at(close_brace) ||
        at(colon) || at(bang)) {
      break;
    }
    starred_expression();
  }
  if (wrap) finish(expression_list, from);
  return expression_list;
}

void QuickGrammar::disjunction() { operand(of_or); }

void QuickGrammar::operand(int least) {
  const Deeper guard(*this);
  const Mark from = mark();
  unary(least);
  while (!failed()) {
    const SyntaxKind op = kind();
    const int binds = strength(op);
    if (binds == 0 || binds < least) return;
    if (binds == of_comparison) {
      comparison(from);
      continue;
    }
    call_last(Field::left);
    take(Field::operator_);
    operand(binds == of_power ? of_power : binds + 1);
    if (failed()) return;
    call_last(Field::right);
    finish(binds <= of_and ? boolean_operator : binary_operator, from);
  }
}

void QuickGrammar::unary(int least) {
  const Mark from = mark();
  switch (kind()) {
    case kw_not:
      if (least > of_not) return fail();
      take();
      operand(of_not);
      if (failed()) return;
      call_last(Field::argument);
      return finish(not_operator, from);
    case plus:
    case minus:
    case tilde:
      take(Field::operator_);
      operand(of_sign);
      if (failed()) return;
      call_last(Field::argument);
      return finish(unary_operator, from);
    case kw_await:
      take();
      operand(of_sign);
      return finish(await, from);
    default:
      return primary();
  }
}

// One flat node for all of `a < b <= c`.
void QuickGrammar::comparison(Mark from) {
  while (strength(kind()) == of_comparison) {
    const QuickToken first = scanner_.token();
    scanner_.advance();
    if (failed()) return;
    QuickToken op = first;
    if (first.kind == kw_not || (first.kind == kw_is && at(kw_not))) {
      if (first.kind == kw_not && !at(kw_in)) return fail();
      op = {first.kind == kw_not ? not_in : is_not, first.begin, scanner_.token().end};
      scanner_.advance();
    }
    push(op.kind, op.begin, op.end);
    call_last(Field::operators);
    operand(of_bar);
  }
  finish(comparison_operator, from);
}

void QuickGrammar::lambda() {
  const Mark from = mark();
  take();
  if (!at(colon)) {
    const Mark begin = mark();
    parameter_list(colon, false);
    finish(lambda_parameters, begin);
    if (!failed()) call_last(Field::parameters);
  }
  expect(colon);
  expression();
  if (failed()) return;
  call_last(Field::body);
  finish(SyntaxKind::lambda, from);
}

void QuickGrammar::yield() {
  const Mark from = mark();
  take();
  if (take_if(kw_from)) {
    expression();
  } else if (!at(newline) && !at(close_paren) && !at(semicolon) && !at(equals) &&
             !at(close_brace)) {
    expressions();
  }
  finish(SyntaxKind::yield, from);
}

void QuickGrammar::primary() {
  const Mark from = mark();
  atom();
  while (!failed()) {
    if (at(dot)) {
      call_last(Field::object);
      take();
      name(Field::attribute);
      finish(attribute, from);
    } else if (at(open_paren)) {
      call_last(Field::function);
      arguments();
      if (failed()) return;
      call_last(Field::arguments);
      finish(call, from);
    } else if (at(open_square)) {
      call_last(Field::value);
      subscripts();
      finish(subscript, from);
    } else {
      return;
    }
  }
}

void QuickGrammar::atom() {
  switch (kind()) {
    case identifier:
    case integer:
    case float_:
    case none:
    case true_:
    case false_:
    case ellipsis:
      return take();
    case string_start:
      return strings();
    case open_paren:
      return parenthesized();
    case open_square:
      return square();
    case open_brace:
      return braced();
    default:
      return fail();
  }
}

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
      operand(of_bar);
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
