#include "parse/quick_grammar.h"

namespace typhon {

using enum SyntaxKind;
using Field = SyntaxField;

// What a `for` binds, up to its `in`.
void QuickGrammar::targets(SyntaxField field) {
  const Mark from = mark();
  target();
  if (at(comma)) {
    while (take_if(comma)) {
      if (!at(kw_in)) target();
    }
    finish(pattern_list, from);
  }
  if (!failed()) call_last(field);
}

void QuickGrammar::target() {
  const Mark from = mark();
  const bool is_starred = take_if(star);
  primary();
  if (is_starred) finish(list_splat, from);
  if (!failed() && !to_pattern(stack_.back())) fail();
}

// Makes the pattern of an expression that turns out to stand to the left of "=" or `in`.
bool QuickGrammar::to_pattern(std::uint32_t index) {
  TreeNode& node = tree_.nodes[index];
  const auto child = [&](std::uint32_t i) { return tree_.children[node.first_child + i]; };
  switch (node.kind) {
    case identifier:
    case attribute:
    case subscript:
      return true;
    case list_splat: {
      const SyntaxKind inside = tree_.nodes[child(1)].kind;
      if (inside != identifier && inside != attribute && inside != subscript) return false;
      node.kind = list_splat_pattern;
      return true;
    }
    case parenthesized_expression:
    case tuple:
      node.kind = tuple_pattern;
      break;
    case list:
      node.kind = list_pattern;
      break;
    default:
      return false;
  }
  for (std::uint32_t i = 0; i < node.child_count; ++i) {
    if (is_named_kind(tree_.nodes[child(i)].kind) && !to_pattern(child(i))) return false;
  }
  return true;
}

void QuickGrammar::parameters() {
  const Mark from = mark();
  open(open_paren);
  if (!at(close_paren)) parameter_list(close_paren, true);
  close(close_paren);
  finish(SyntaxKind::parameters, from);
}

void QuickGrammar::parameter_list(SyntaxKind end, bool may_be_typed) {
  parameter(may_be_typed);
  while (take_if(comma)) {
    if (!at(end)) parameter(may_be_typed);
  }
}

void QuickGrammar::parameter(bool may_be_typed) {
  const Mark from = mark();
  if (at(slash)) return take(), finish(positional_separator, from);
  if (at(star) || at(star_star)) {
    const bool is_list = at(star);
    take();
    if (is_list && at(comma)) return finish(keyword_separator, from);
    name();
    finish(is_list ? list_splat_pattern : dictionary_splat_pattern, from);
    if (!may_be_typed || !take_if(colon)) return;
    type(Field::type);
    return finish(typed_parameter, from);
  }
  name();
  if (failed()) return;
  const bool is_typed = may_be_typed && at(colon);
  if (is_typed) {
    take();
    type(Field::type);
  }
  if (!at(equals)) {
    if (is_typed) finish(typed_parameter, from);
    return;
  }
  take();
  expression();
  if (failed()) return;
  call_last(Field::value);
  node(from).field = Field::name;
  finish(is_typed ? typed_default_parameter : default_parameter, from);
}

// The grammar reads a plain name with brackets as a generic type, and all else as an expression.
void QuickGrammar::type(SyntaxField field) {
  const Deeper guard(*this);
  const Mark from = mark();
  type_operand();
  while (at(bar) && !failed()) {
    finish(SyntaxKind::type, from);
    take();
    const Mark right = mark();
    type_operand();
    finish(SyntaxKind::type, right);
    finish(union_type, from);
  }
  finish(SyntaxKind::type, from);
  if (!failed()) call_last(field);
}

void QuickGrammar::type_operand() {
  const Mark from = mark();
  if (at(star) || at(star_star)) {
    take();
    name();
    // `*tuple[int, ...]` and the like are rare.
    if (at(open_square) || at(dot)) return fail();
    return finish(splat_type, from);
  }
  if (!at(identifier)) return expression();
  // One token ahead decides.
  const QuickScanner before = scanner_;
  scanner_.advance();
  const bool is_generic = at(open_square);
  scanner_ = before;
  if (!is_generic) return expression();
  take();
  type_parameters();
  finish(generic_type, from);
  if (at(dot) || at(open_paren) || at(open_square)) fail();
}

void QuickGrammar::type_parameters() {
  const Mark from = mark();
  open(open_square);
  const auto parameter = [&] {
    const Mark begin = mark();
    type();
    if (!take_if(colon)) return;
    type();
    finish(constrained_type, begin);
    finish(SyntaxKind::type, begin);
  };
  parameter();
  while (take_if(comma)) {
    if (!at(close_square)) parameter();
  }
  close(close_square);
  finish(type_parameter, from);
}

}  // namespace typhon
