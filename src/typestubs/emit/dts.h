// Turns a resolved module into TypeScript declarations.
// Knows nothing about Python syntax: anything it needs must already be in the model.
#pragma once

#include <set>
#include <string>

#include "emit/class_index.h"
#include "emit/form.h"
#include "emit/writer.h"

namespace typhon {

struct DtsResult {
  std::string text;
  std::vector<Mapping> mappings;  // in the order of the text
  std::set<std::string> modules;  // those that it imports or passes on names of
};

// The declarations hold under strict, skipLibCheck: false, exactOptionalPropertyTypes,
// isolatedDeclarations, erasableSyntaxOnly, verbatimModuleSyntax and noUncheckedIndexedAccess.
// Overrides are for the direct form: what the other one says is always made from the Python.
DtsResult emit_dts(const model::Module& module, const ClassIndex& classes,
                   Form form = Form::direct);

}  // namespace typhon
