#include "parse/quick_grammar.h"

#include "parse/quick_parser.h"

namespace typhon {

std::optional<TreeData> parse_quickly(std::string_view text) { return QuickGrammar(text).run(); }

QuickGrammar::QuickGrammar(std::string_view text) : scanner_(text) {
  tree_.text = text;
  tree_.nodes.reserve(text.size() / 3);
  tree_.children.reserve(text.size() / 3);
}

std::optional<TreeData> QuickGrammar::run() {
  while (!at(SyntaxKind::end) && !failed()) statement();
  if (failed()) return std::nullopt;
  finish(SyntaxKind::module, 0);
  tree_.root = stack_.back();
  return std::move(tree_);
}

bool QuickGrammar::at_name(std::string_view text) const {
  return at(SyntaxKind::identifier) && scanner_.text_of(scanner_.token()) == text;
}

void QuickGrammar::push(SyntaxKind kind, std::uint32_t begin, std::uint32_t end) {
  stack_.push_back(static_cast<std::uint32_t>(tree_.nodes.size()));
  TreeNode& node = tree_.nodes.emplace_back();
  node.begin = begin;
  node.end = end;
  node.kind = kind;
}

void QuickGrammar::take_as(SyntaxKind kind) {
  if (failed()) return;
  push(kind, scanner_.token().begin, scanner_.token().end);
  scanner_.advance();
}

void QuickGrammar::take(SyntaxField field) {
  take();
  if (!stack_.empty()) call_last(field);
}

void QuickGrammar::expect(SyntaxKind kind) { at(kind) ? take() : fail(); }

void QuickGrammar::open(SyntaxKind bracket) {
  scanner_.open_bracket();
  expect(bracket);
}

void QuickGrammar::close(SyntaxKind bracket) {
  scanner_.close_bracket();
  expect(bracket);
}

bool QuickGrammar::take_if(SyntaxKind kind) {
  if (!at(kind)) return false;
  take();
  return true;
}

void QuickGrammar::name(SyntaxField field) {
  expect(SyntaxKind::identifier);
  if (!failed()) call_last(field);
}

void QuickGrammar::finish(SyntaxKind kind, Mark from) {
  if (failed()) return;
  TreeNode node;
  node.kind = kind;
  node.first_child = static_cast<std::uint32_t>(tree_.children.size());
  node.child_count = static_cast<std::uint32_t>(stack_.size() - from);
  if (from < stack_.size()) {
    node.begin = tree_.nodes[stack_[from]].begin;
    node.end = tree_.nodes[stack_.back()].end;
  }
  tree_.children.insert(tree_.children.end(), stack_.begin() + static_cast<std::ptrdiff_t>(from),
                        stack_.end());
  stack_.resize(from);
  stack_.push_back(static_cast<std::uint32_t>(tree_.nodes.size()));
  tree_.nodes.push_back(node);
}

}  // namespace typhon
