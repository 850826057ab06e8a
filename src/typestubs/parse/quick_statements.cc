#include "parse/quick_grammar.h"

namespace typhon {

using enum SyntaxKind;
using Field = SyntaxField;

void QuickGrammar::statement() {
  if (!compound_statement()) simple_statements();
}

void QuickGrammar::simple_statements() {
  simple_statement();
  while (take_if(semicolon)) {
    if (!at(newline)) simple_statement();
  }
  if (!at(newline)) return fail();
  scanner_.advance();
}

// What belongs to a colon: an indented block, or statements on the same line.
void QuickGrammar::block(SyntaxField field) {
  const Deeper guard(*this);
  const Mark from = mark();
  if (at(newline)) {
    scanner_.advance();
    if (!at(indent)) return fail();
    scanner_.advance();
    while (!at(dedent) && !failed()) statement();
    if (failed()) return;
    scanner_.advance();
  } else {
    simple_statements();
  }
  finish(SyntaxKind::block, from);
  if (!failed()) call_last(field);
}

void QuickGrammar::simple_statement() {
  const Mark from = mark();
  switch (kind()) {
    case kw_pass:
      return take(), finish(pass_statement, from);
    case kw_break:
      return take(), finish(break_statement, from);
    case kw_continue:
      return take(), finish(continue_statement, from);
    case kw_import:
      return import_statement();
    case kw_from:
      return from_statement();
    case kw_global:
      return names_statement(global_statement);
    case kw_nonlocal:
      return names_statement(nonlocal_statement);
    case kw_return:
      take();
      if (!at(newline) && !at(semicolon)) expressions();
      return finish(return_statement, from);
    case kw_del:
      take();
      expressions();
      return finish(delete_statement, from);
    case kw_raise:
      take();
      if (!at(newline) && !at(semicolon)) expression();
      if (take_if(kw_from)) {
        expression();
        if (!failed()) call_last(Field::cause);
      }
      return finish(raise_statement, from);
    case kw_assert:
      take();
      expression();
      if (take_if(comma)) expression();
      return finish(assert_statement, from);
    default:
      if (!type_alias()) expression_statement();
  }
}

void QuickGrammar::names_statement(SyntaxKind as) {
  const Mark from = mark();
  take();
  name();
  while (take_if(comma)) name();
  finish(as, from);
}

void QuickGrammar::dotted_name(SyntaxField field) {
  const Mark from = mark();
  name();
  while (take_if(dot)) name();
  finish(SyntaxKind::dotted_name, from);
  if (!failed()) call_last(field);
}

void QuickGrammar::import_statement() {
  const Mark from = mark();
  take();
  import_list();
  finish(SyntaxKind::import_statement, from);
}

void QuickGrammar::import_list() {
  do {
    const Mark from = mark();
    dotted_name(Field::name);
    if (take_if(kw_as)) {
      name(Field::alias);
      finish(aliased_import, from);
      if (!failed()) call_last(Field::name);
    }
  } while (take_if(comma) && !at(close_paren));
}

void QuickGrammar::from_statement() {
  const Mark from = mark();
  take();
  const bool is_future = at_name("__future__");
  if (is_future) {
    take_as(kw_future);
  } else if (at(dot) || at(ellipsis)) {
    const Mark relative = mark();
    while (at(dot) || at(ellipsis)) {
      const QuickToken dots = scanner_.token();
      scanner_.advance();
      for (std::uint32_t i = dots.begin; i < dots.end && !failed(); ++i) push(dot, i, i + 1);
    }
    finish(import_prefix, relative);
    if (!at(kw_import)) dotted_name();
    finish(relative_import, relative);
  } else {
    dotted_name();
  }
  if (failed()) return;
  if (!is_future) call_last(Field::module_name);
  expect(kw_import);
  if (at(star) && !is_future) {
    const Mark wildcard = mark();
    take();
    finish(wildcard_import, wildcard);
  } else if (at(open_paren)) {
    open(open_paren);
    import_list();
    close(close_paren);
  } else {
    import_list();
    // Python wants brackets around a list with a comma at its end.
    if (!failed() && last().kind == comma) fail();
  }
  finish(is_future ? future_import_statement : import_from_statement, from);
}

// `type X[T] = …`; `type` is a name where no name follows.
bool QuickGrammar::type_alias() {
  if (!at_name("type")) return false;
  const QuickScanner before = scanner_;
  scanner_.advance();
  const bool is_alias = at(identifier);
  scanner_ = before;
  if (!is_alias) return false;
  const Mark from = mark();
  take_as(kw_type);
  type(Field::left);
  expect(equals);
  type(Field::right);
  finish(type_alias_statement, from);
  return true;
}

void QuickGrammar::expression_statement() {
  const Mark from = mark();
  // Python 2 has statements of these names.
  if (at_name("print") || at_name("exec")) {
    const std::uint32_t end = scanner_.token().end;
    if (end >= scanner_.text().size() || scanner_.text()[end] != '(') return fail();
  }
  right_side();
  if (failed()) return;
  finish(SyntaxKind::expression_statement, from);
}

// An expression, or an assignment, which may go on to the right: a = b = c. A list that is all of
// the statement stays unwrapped on the stack.
void QuickGrammar::right_side() {
  const Deeper guard(*this);
  const Mark from = mark();
  if (at(kw_yield)) return yield();
  const bool is_list = expressions(false) == expression_list;
  if (failed()) return;
  const auto left = [&] {
    for (Mark i = from; i < stack_.size(); ++i) {
      if (is_named_kind(node(i).kind) && !to_pattern(stack_[i])) return fail();
    }
    if (is_list) finish(pattern_list, from);
    call_last(Field::left);
  };
  const auto right = [&] {
    const Mark begin = mark();
    right_side();
    if (failed()) return;
    if (mark() > begin + 1) finish(expression_list, begin);
    call_last(Field::right);
  };
  switch (kind()) {
    case colon:
      if (is_list) return fail();
      left();
      take();
      type(Field::type);
      if (take_if(equals)) right();
      return finish(assignment, from);
    case equals:
      left();
      take();
      right();
      return finish(assignment, from);
    case plus_equals:
    case minus_equals:
    case star_equals:
    case slash_equals:
    case at_equals:
    case slash_slash_equals:
    case percent_equals:
    case star_star_equals:
    case shift_right_equals:
    case shift_left_equals:
    case ampersand_equals:
    case caret_equals:
    case bar_equals:
      left();
      take(Field::operator_);
      right();
      return finish(augmented_assignment, from);
    default:
      return;
  }
}

}  // namespace typhon
