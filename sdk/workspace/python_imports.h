// Where a TypeScript file imports Python, and where it uses what it imports.
//
//   import { summarize, type Summary as Result } from "./stats.py";
//   import * as stats from "./stats.py";
//   export { summarize } from "./stats.py";
//   const { summarize } = await import("./stats.py");
#pragma once

#include <string>
#include <vector>

#include "base/source.h"

namespace typhon::workspace {

struct ImportedName {
  std::string name;            // as Python has it
  ByteSpan span;               // of it, in the import
  std::string local;           // what it is called in this file; empty when it is passed on
  std::vector<ByteSpan> uses;  // of the local name, behind a dot for a namespace's member
};

struct PythonImport {
  std::string specifier;  // "./stats.py"
  ByteSpan span;          // of it, without the quotes
  // What is imported; a member of a namespace has the span of its first use.
  std::vector<ImportedName> names;
};

// In the order of the file. Names are compared as text: one that a scope declares anew counts as
// well. Only what ends in ".py" is Python.
std::vector<PythonImport> python_imports(std::string_view typescript);

}  // namespace typhon::workspace
