#include "parse/quick_grammar.h"

namespace typhon {

using enum SyntaxKind;
using Field = SyntaxField;

// False when the token at hand begins no compound statement that is known here.
bool QuickGrammar::compound_statement() {
  switch (kind()) {
    case kw_if:
      if_statement();
      return true;
    case kw_for:
      for_statement(mark());
      return true;
    case kw_while:
      while_statement();
      return true;
    case kw_try:
      try_statement();
      return true;
    case kw_with:
      with_statement(mark());
      return true;
    case kw_def:
      function_definition(mark());
      return true;
    case kw_class:
      class_definition();
      return true;
    case at_sign:
      decorated_definition();
      return true;
    case kw_async:
      async_statement();
      return true;
    default:
      return false;
  }
}

void QuickGrammar::async_statement() {
  const Mark from = mark();
  take();
  switch (kind()) {
    case kw_def:
      return function_definition(from);
    case kw_for:
      return for_statement(from);
    case kw_with:
      return with_statement(from);
    default:
      return fail();
  }
}

void QuickGrammar::if_statement() {
  const Mark from = mark();
  const auto branch = [&] {
    take();
    expression();
    if (failed()) return;
    call_last(Field::condition);
    expect(colon);
    block(Field::consequence);
  };
  branch();
  while (at(kw_elif)) {
    const Mark begin = mark();
    branch();
    finish(elif_clause, begin);
    if (!failed()) call_last(Field::alternative);
  }
  else_clause(Field::alternative);
  finish(SyntaxKind::if_statement, from);
}

void QuickGrammar::else_clause(SyntaxField field) {
  if (!at(kw_else)) return;
  const Mark from = mark();
  take();
  expect(colon);
  block(Field::body);
  finish(SyntaxKind::else_clause, from);
  if (!failed()) call_last(field);
}

void QuickGrammar::for_statement(Mark from) {
  expect(kw_for);
  targets(Field::left);
  expect(kw_in);
  expressions();
  if (failed()) return;
  call_last(Field::right);
  expect(colon);
  block(Field::body);
  else_clause(Field::alternative);
  finish(SyntaxKind::for_statement, from);
}

void QuickGrammar::while_statement() {
  const Mark from = mark();
  take();
  expression();
  if (failed()) return;
  call_last(Field::condition);
  expect(colon);
  block(Field::body);
  else_clause(Field::alternative);
  finish(SyntaxKind::while_statement, from);
}

void QuickGrammar::try_statement() {
  const Mark from = mark();
  take();
  expect(colon);
  block(Field::body);
  bool has_handler = false;
  while (at(kw_except)) {
    has_handler = true;
    const Mark begin = mark();
    take();
    take_if(star);
    if (!at(colon)) {
      const Mark value = mark();
      expression();
      if (failed()) return;
      if (take_if(kw_as)) {
        const Mark alias = mark();
        name();
        finish(as_pattern_target, alias);
        if (failed()) return;
        call_last(Field::alias);
        finish(as_pattern, value);
      }
      if (failed()) return;
      call_last(Field::value);
    }
    expect(colon);
    block(Field::none);
    finish(except_clause, begin);
  }
  if (has_handler) else_clause(Field::none);
  if (at(kw_finally)) {
    const Mark begin = mark();
    take();
    expect(colon);
    block(Field::none);
    finish(finally_clause, begin);
  } else if (!has_handler) {
    return fail();
  }
  finish(SyntaxKind::try_statement, from);
}

void QuickGrammar::with_statement(Mark from) {
  expect(kw_with);
  const Mark clause = mark();
  const auto in_brackets = [&] {
    open(open_paren);
    bool is_clause = with_item();
    while (take_if(comma)) {
      is_clause = true;
      if (!at(close_paren)) with_item();
    }
    close(close_paren);
    if (!is_clause || !at(colon)) fail();
  };
  // The brackets may also belong to an expression: with (a or b) as c:, with (a):
  if (!at(open_paren) || !attempt(in_brackets)) {
    do {
      with_item();
    } while (take_if(comma));
  }
  finish(with_clause, clause);
  expect(colon);
  block(Field::body);
  finish(SyntaxKind::with_statement, from);
}

// Returns whether the item has a name.
bool QuickGrammar::with_item() {
  const Mark from = mark();
  expression();
  const bool is_named = take_if(kw_as);
  if (is_named) {
    const Mark alias = mark();
    primary();
    finish(as_pattern_target, alias);
    if (failed()) return false;
    call_last(Field::alias);
    finish(as_pattern, from);
  }
  if (failed()) return false;
  call_last(Field::value);
  finish(SyntaxKind::with_item, from);
  return is_named;
}

void QuickGrammar::function_definition(Mark from) {
  expect(kw_def);
  name(Field::name);
  if (at(open_square)) {
    type_parameters();
    if (!failed()) call_last(Field::type_parameters);
  }
  parameters();
  if (failed()) return;
  call_last(Field::parameters);
  if (take_if(arrow)) type(Field::return_type);
  expect(colon);
  block(Field::body);
  finish(SyntaxKind::function_definition, from);
}

void QuickGrammar::class_definition() {
  const Mark from = mark();
  take();
  name(Field::name);
  if (at(open_square)) {
    type_parameters();
    if (!failed()) call_last(Field::type_parameters);
  }
  if (at(open_paren)) {
    arguments();
    if (failed() || last().kind != argument_list) return fail();
    call_last(Field::superclasses);
  }
  expect(colon);
  block(Field::body);
  finish(SyntaxKind::class_definition, from);
}

void QuickGrammar::decorated_definition() {
  const Mark from = mark();
  while (at(at_sign)) {
    const Mark begin = mark();
    take();
    expression();
    if (!at(newline)) return fail();
    scanner_.advance();
    finish(decorator, begin);
  }
  if (at(kw_def)) {
    function_definition(mark());
  } else if (at(kw_class)) {
    class_definition();
  } else if (at(kw_async)) {
    const Mark begin = mark();
    take();
    function_definition(begin);
  } else {
    return fail();
  }
  if (failed()) return;
  call_last(Field::definition);
  finish(SyntaxKind::decorated_definition, from);
}

}  // namespace typhon
