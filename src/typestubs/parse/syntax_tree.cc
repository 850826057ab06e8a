#include "parse/syntax_tree.h"

#include "base/check.h"
#include "parse/node_access.h"

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

}  // namespace

struct SyntaxTree::Owned {
  std::string bytes;
  TreeText text;
  Tree tree;
};

SyntaxTree parse_text(std::string text, std::uint32_t base) {
  auto owned = std::make_shared<SyntaxTree::Owned>();
  owned->bytes = std::move(text);
  owned->text = {owned->bytes, base};
  owned->tree = parse_bytes(owned->bytes);
  return SyntaxTree(std::move(owned));
}

Node SyntaxTree::root() const {
  return NodeAccess::wrap(ts_tree_root_node(owned_->tree.get()), &owned_->text);
}

SyntaxTree parse(const SourceFile& file) { return parse_text(std::string(file.text()), 0); }

SyntaxTree parse_inside(const SourceFile& file, ByteSpan inside) {
  CHECK(inside.begin > 0, "A parsed part has no character before it");
  return parse_text("(" + std::string(file.slice(inside)) + ")", inside.begin - 1);
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

}  // namespace

}  // namespace typhon
