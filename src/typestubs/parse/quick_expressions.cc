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
  unpacked();
  finish(list_splat, from);
}

void QuickGrammar::unpacked() { operand(of_bar); }

// Returns `expression_list` when there was a comma. Unwrapped, its items stay on the stack.
SyntaxKind QuickGrammar::expressions(bool wrap) {
  const Mark from = mark();
  const bool is_starred = at(star);
  starred_expression();
  if (!at(comma)) {
    if (is_starred) fail();  // only items of a list may be
    return identifier;
  }
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

}  // namespace typhon
