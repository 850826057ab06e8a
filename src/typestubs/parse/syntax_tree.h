// Python source text to a syntax tree.
// Parsing never fails: what the parser does not understand becomes error nodes, the rest is whole.
#pragma once

#include <memory>
#include <string>

#include "base/source.h"
#include "parse/node.h"

namespace typhon {

// Owns the tree that its nodes borrow from; nodes stay valid when it is moved.
class SyntaxTree {
 public:
  Node root() const;  // kind "module"

 private:
  friend SyntaxTree parse_text(std::string text, std::uint32_t base);

  struct Owned;
  explicit SyntaxTree(std::shared_ptr<const Owned> owned) : owned_(std::move(owned)) {}
  std::shared_ptr<const Owned> owned_;
};

SyntaxTree parse(const SourceFile& file);

// Parses bytes that stand at `base` in some file.
SyntaxTree parse_text(std::string text, std::uint32_t base);

// Parses a part of a file on its own, such as the inside of a string annotation, as if it stood in
// parentheses, so that it may begin with spaces and go over several lines. The nodes' spans are
// positions in `file`.
// EXPECTS: inside.begin > 0 and inside.end <= file.text().size().
SyntaxTree parse_inside(const SourceFile& file, ByteSpan inside);

}  // namespace typhon
