// The outline of what a Python file offers to TypeScript.
#pragma once

#include <string>
#include <vector>

#include "workspace/live_project.h"

namespace typhon::lsp {

// Numbers of the protocol.
enum class SymbolKind {
  a_class = 5,
  method = 6,
  property = 7,
  field = 8,
  constructor = 9,
  enumeration = 10,
  interface = 11,
  function = 12,
  constant = 14,
  enum_member = 22,
};

struct Symbol {
  std::string name;
  SymbolKind kind;
  ByteSpan whole;  // the definition
  ByteSpan name_span;
  std::vector<Symbol> members;
};

// In the order of the file; without what comes from elsewhere or is hidden. Empty for what is no
// module, and for one that a stub describes.
std::vector<Symbol> symbols(workspace::LiveProject& project, const std::string& path);

}  // namespace typhon::lsp
