// Turns a resolved module into TypeScript declarations.
// Knows nothing about Python syntax: anything it needs must already be in the model.
#pragma once

#include "emit/class_index.h"
#include "emit/writer.h"

namespace typhon {

struct DtsResult {
  std::string text;
  std::vector<Mapping> mappings;  // in the order of the text
};

// The declarations hold under strict, skipLibCheck: false, exactOptionalPropertyTypes,
// isolatedDeclarations, erasableSyntaxOnly, verbatimModuleSyntax and noUncheckedIndexedAccess.
DtsResult emit_dts(const model::Module& module, const ClassIndex& classes);

}  // namespace typhon
