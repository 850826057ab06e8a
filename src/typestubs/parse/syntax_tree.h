// Python source text to a syntax tree.
// There are two parsers and one tree: a quick one for correct Python, and tree-sitter for the rest.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "parse/node.h"

namespace typhon {

struct ParsedPart;

// Owns the tree that its nodes borrow from; nodes stay valid when it is moved.
class SyntaxTree {
 public:
  // Both parse bytes that stand at `base` in some file. parse() never fails: what it does not
  // understand becomes error nodes, the rest is whole. parse_quickly() answers only for text that
  // is correct beyond doubt, and then with the same tree.
  static SyntaxTree parse(std::string text, std::uint32_t base);
  static std::optional<SyntaxTree> parse_quickly(std::string text, std::uint32_t base);

  // The tree of a file whose parts were parsed by themselves. EXPECTS: their base is 0.
  static SyntaxTree joined(std::string text, const std::vector<ParsedPart>& parts);

  Node root() const;  // kind "module"

 private:
  struct Owned;
  explicit SyntaxTree(std::shared_ptr<const Owned> owned) : owned_(std::move(owned)) {}
  std::shared_ptr<const Owned> owned_;
};

struct ParsedPart {
  std::uint32_t begin;  // in the file
  SyntaxTree tree;
};

// Parses a part of a file on its own, such as the inside of a string annotation, as if it stood in
// parentheses, so that it may begin with spaces and go over several lines. The nodes' spans are
// positions in `file`.
// EXPECTS: inside.begin > 0 and inside.end <= file.text().size().
SyntaxTree parse_inside(const SourceFile& file, ByteSpan inside);

}  // namespace typhon
