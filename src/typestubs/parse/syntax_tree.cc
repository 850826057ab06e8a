#include "parse/syntax_tree.h"

#include "base/check.h"
#include "parse/quick_parser.h"
#include "parse/tree_sitter.h"

namespace typhon {

struct SyntaxTree::Owned {
  std::string bytes;
  TreeData data;
};

std::optional<SyntaxTree> SyntaxTree::parse_quickly(std::string text, std::uint32_t base) {
  auto owned = std::make_shared<Owned>();
  owned->bytes = std::move(text);
  auto data = typhon::parse_quickly(owned->bytes);
  if (!data) return std::nullopt;
  owned->data = std::move(*data);
  owned->data.base = base;
  return SyntaxTree(std::move(owned));
}

SyntaxTree SyntaxTree::parse(std::string text, std::uint32_t base) {
  auto owned = std::make_shared<Owned>();
  owned->bytes = std::move(text);
  owned->data = parse_with_tree_sitter(owned->bytes);
  owned->data.base = base;
  return SyntaxTree(std::move(owned));
}

Node SyntaxTree::root() const { return {&owned_->data, owned_->data.root}; }

SyntaxTree parse_inside(const SourceFile& file, ByteSpan inside) {
  CHECK(inside.begin > 0, "A parsed part has no character before it");
  const std::string text = "(" + std::string(file.slice(inside)) + ")";
  if (auto tree = SyntaxTree::parse_quickly(text, inside.begin - 1)) return *tree;
  return SyntaxTree::parse(text, inside.begin - 1);
}

}  // namespace typhon
