#include "parse/tree_sitter.h"

#include <tree_sitter/api.h>

#include <map>
#include <memory>
#include <string>

#include "base/check.h"

extern "C" const TSLanguage* tree_sitter_python();

namespace typhon {

namespace {

struct DeleteParser {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
struct DeleteTree {
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};
using Parser = std::unique_ptr<TSParser, DeleteParser>;
using Tree = std::unique_ptr<TSTree, DeleteTree>;

Tree parse_bytes(std::string_view text);

// The grammar's numbers of symbols and fields to ours.
struct Numbers {
  Numbers();
  std::vector<SyntaxKind> kinds;    // by TSSymbol
  std::vector<SyntaxField> fields;  // by TSFieldId
};

const Numbers& numbers() {
  static const Numbers instance;
  return instance;
}

// Copies a tree into flat arrays. Without recursion: a hostile text makes a deep tree.
class Flattener {
 public:
  explicit Flattener(TSNode root) : cursor_(ts_tree_cursor_new(root)) {}
  ~Flattener() { ts_tree_cursor_delete(&cursor_); }
  Flattener(const Flattener&) = delete;
  Flattener& operator=(const Flattener&) = delete;

  TreeData run();

 private:
  void enter();
  void leave();

  struct Open {
    std::uint32_t node;
    std::size_t children_begin;  // into finished_
  };
  TSTreeCursor cursor_;
  TreeData data_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> finished_;  // children of the open nodes
};

}  // namespace

TreeData parse_with_tree_sitter(std::string_view text) {
  const Tree tree = parse_bytes(text);
  TreeData data = Flattener(ts_tree_root_node(tree.get())).run();
  data.text = text;
  return data;
}

namespace {

Tree parse_bytes(std::string_view text) {
  const Parser parser(ts_parser_new());
  CHECK(ts_parser_set_language(parser.get(), tree_sitter_python()),
        "The Python grammar was generated for another tree-sitter");
  const auto length = static_cast<std::uint32_t>(text.size());
  Tree tree(ts_parser_parse_string(parser.get(), nullptr, text.data(), length));
  CHECK(tree != nullptr, "tree-sitter gave no tree");
  return tree;
}

Numbers::Numbers() {
  std::map<std::string_view, SyntaxKind> named, tokens;
  for (int i = 0; i <= static_cast<int>(SyntaxKind::tilde); ++i) {
    const auto kind = static_cast<SyntaxKind>(i);
    (is_named_kind(kind) ? named : tokens).emplace(kind_text(kind), kind);
  }
  std::map<std::string_view, SyntaxField> by_name;
  for (int i = 0; i <= static_cast<int>(SyntaxField::value); ++i) {
    by_name.emplace(field_text(static_cast<SyntaxField>(i)), static_cast<SyntaxField>(i));
  }
  const TSLanguage* language = tree_sitter_python();
  for (std::uint32_t symbol = 0; symbol < ts_language_symbol_count(language); ++symbol) {
    const auto id = static_cast<TSSymbol>(symbol);
    const TSSymbolType type = ts_language_symbol_type(language, id);
    const auto& known = type == TSSymbolTypeRegular ? named : tokens;
    const auto found = known.find(ts_language_symbol_name(language, id));
    kinds.push_back(found == known.end() ? SyntaxKind::error : found->second);
  }
  fields.push_back(SyntaxField::none);
  for (std::uint32_t field = 1; field <= ts_language_field_count(language); ++field) {
    fields.push_back(
        by_name.at(ts_language_field_name_for_id(language, static_cast<TSFieldId>(field))));
  }
}

// Comments and continued lines; an ERROR node is an extra too, but it is no comment.
bool is_left_out(TSNode node) { return ts_node_is_extra(node) && !ts_node_is_error(node); }

TreeData Flattener::run() {
  enter();
  while (!open_.empty()) {
    // What makes up a string's content is for extract/literal.h.
    const SyntaxKind kind = data_.nodes[open_.back().node].kind;
    const bool is_leaf = kind == SyntaxKind::string_content || !(is_named_kind(kind));
    bool moved = !is_leaf && ts_tree_cursor_goto_first_child(&cursor_);
    if (moved) {
      while (is_left_out(ts_tree_cursor_current_node(&cursor_)) && moved) {
        moved = ts_tree_cursor_goto_next_sibling(&cursor_);
      }
      if (moved) {
        enter();
        continue;
      }
      ts_tree_cursor_goto_parent(&cursor_);
    }
    while (!open_.empty()) {
      leave();
      if (open_.empty()) break;
      do {
        moved = ts_tree_cursor_goto_next_sibling(&cursor_);
      } while (moved && is_left_out(ts_tree_cursor_current_node(&cursor_)));
      if (moved) {
        enter();
        break;
      }
      ts_tree_cursor_goto_parent(&cursor_);
    }
  }
  return std::move(data_);
}

void Flattener::enter() {
  const TSNode raw = ts_tree_cursor_current_node(&cursor_);
  TreeNode node;
  node.begin = ts_node_start_byte(raw);
  node.end = ts_node_end_byte(raw);
  // The symbol of an ERROR node is beyond the grammar's own.
  const TSSymbol symbol = ts_node_symbol(raw);
  if (symbol < numbers().kinds.size()) node.kind = numbers().kinds[symbol];
  node.field = numbers().fields[ts_tree_cursor_current_field_id(&cursor_)];
  node.is_missing = ts_node_is_missing(raw);
  node.has_error = ts_node_has_error(raw);
  open_.push_back({static_cast<std::uint32_t>(data_.nodes.size()), finished_.size()});
  data_.nodes.push_back(node);
}

void Flattener::leave() {
  const Open open = open_.back();
  open_.pop_back();
  TreeNode& node = data_.nodes[open.node];
  // A comment at its end, or the line end, is no part of a block.
  if (finished_.size() > open.children_begin && !node.has_error &&
      node.kind != SyntaxKind::format_specifier) {
    node.end = data_.nodes[finished_.back()].end;
  }
  node.first_child = static_cast<std::uint32_t>(data_.children.size());
  node.child_count = static_cast<std::uint32_t>(finished_.size() - open.children_begin);
  const auto begin = finished_.begin() + static_cast<std::ptrdiff_t>(open.children_begin);
  data_.children.insert(data_.children.end(), begin, finished_.end());
  finished_.erase(begin, finished_.end());
  finished_.push_back(open.node);
}

}  // namespace

}  // namespace typhon
