// The grammar of parse_quickly, as one function a construct. Each reads from the token at hand to
// behind its construct and leaves one finished node on the stack; it returns nothing, because what
// fails makes every later token an `error`, which no construct accepts.
#pragma once

#include <optional>
#include <vector>

#include "parse/quick_scanner.h"
#include "parse/tree_data.h"

namespace typhon {

class QuickGrammar {
 public:
  explicit QuickGrammar(std::string_view text);

  std::optional<TreeData> run();

 private:
  using Mark = std::size_t;  // a height of the stack

  // quick_grammar.cc: tokens, nodes
  SyntaxKind kind() const { return scanner_.token().kind; }
  bool at(SyntaxKind kind) const { return this->kind() == kind; }
  bool at_name(std::string_view text) const;
  bool failed() const { return at(SyntaxKind::error); }
  void fail() { scanner_.give_up(); }
  Mark mark() const { return stack_.size(); }
  void push(SyntaxKind kind, std::uint32_t begin, std::uint32_t end);
  void take() { take_as(kind()); }
  void take_as(SyntaxKind kind);
  void take(SyntaxField field);
  void expect(SyntaxKind kind);
  void open(SyntaxKind bracket);
  void close(SyntaxKind bracket);
  bool take_if(SyntaxKind kind);
  void name(SyntaxField field = SyntaxField::none);
  void finish(SyntaxKind kind, Mark from);
  TreeNode& node(Mark at) { return tree_.nodes[stack_[at]]; }
  TreeNode& last() { return tree_.nodes[stack_.back()]; }
  void call_last(SyntaxField field) { last().field = field; }

  // Tries a construct: when it fails, all is as before and the answer is false.
  template <typename Read>
  bool attempt(Read read);

  // Guards against deep nesting, which tree-sitter reads without recursion.
  class Deeper;

  // quick_expressions.cc
  void expression();
  void starred_expression();                 // an item of a list without brackets
  SyntaxKind expressions(bool wrap = true);  // expression_list when there is a comma
  void unpacked();                           // what stands behind * or **
  void operand(int least);                   // with operators that bind at least so
  void disjunction();
  void unary(int least);
  void primary();
  void atom();
  void comparison(Mark from);
  void lambda();
  void yield();
  void parenthesized();
  void square();
  void braced();
  void comprehension(SyntaxKind as, Mark from, SyntaxKind bracket);
  void arguments();
  void argument();
  void subscripts();
  void slice_part();

  // quick_strings.cc
  void strings();
  void string();
  void interpolation(SyntaxKind as);
  void format_specifier();
  std::uint32_t content(std::uint32_t from, std::string_view quote, bool is_raw, bool is_formatted,
                        bool is_bytes);

  // quick_patterns.cc: what stands to the left, parameters and types
  void target();
  void targets(SyntaxField field);
  bool to_pattern(std::uint32_t index);
  void parameters();
  void parameter(bool may_be_typed);
  void parameter_list(SyntaxKind end, bool may_be_typed);
  void type(SyntaxField field = SyntaxField::none);
  void type_operand();
  void type_parameters();

  // quick_statements.cc
  void statement();
  void simple_statements();
  void simple_statement();
  void expression_statement();
  void right_side();
  void import_statement();
  void from_statement();
  void import_list();
  void dotted_name(SyntaxField field = SyntaxField::none);
  void names_statement(SyntaxKind as);
  bool type_alias();
  void block(SyntaxField field);

  // quick_compounds.cc
  bool compound_statement();
  void if_statement();
  void for_statement(Mark from);
  void while_statement();
  void try_statement();
  void with_statement(Mark from);
  bool with_item();
  void function_definition(Mark from);
  void class_definition();
  void decorated_definition();
  void else_clause(SyntaxField field);
  void async_statement();

  static constexpr int deepest = 60;

  QuickScanner scanner_;
  TreeData tree_;
  std::vector<std::uint32_t> stack_;  // finished nodes without a parent
  int depth_ = 0;
};

class QuickGrammar::Deeper {
 public:
  explicit Deeper(QuickGrammar& grammar) : grammar_(grammar) {
    if (++grammar_.depth_ > deepest) grammar_.fail();
  }
  ~Deeper() { --grammar_.depth_; }
  Deeper(const Deeper&) = delete;
  Deeper& operator=(const Deeper&) = delete;

 private:
  QuickGrammar& grammar_;
};

template <typename Read>
bool QuickGrammar::attempt(Read read) {
  const QuickScanner scanner = scanner_;
  const std::size_t nodes = tree_.nodes.size();
  const std::size_t children = tree_.children.size();
  const std::vector<std::uint32_t> stack = stack_;
  read();
  if (!failed()) return true;
  scanner_ = scanner;
  tree_.nodes.resize(nodes);
  tree_.children.resize(children);
  stack_ = stack;
  return false;
}

}  // namespace typhon
