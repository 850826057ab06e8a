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

enum class ImportForm {
  plain,         // { a }
  destructured,  // const { a } = await import(…)
  aliased,       // { a as b }, { a: b }
  passed_on,     // export { a }
  member,        // stats.a
};

struct ImportedName {
  std::string name;            // as Python has it
  ByteSpan span;               // of it, in the import
  std::string local;           // what it is called in this file; empty when it is passed on
  std::vector<ByteSpan> uses;  // of the local name, behind a dot for a namespace's member
  ImportForm form = ImportForm::plain;
  // Something of the file may have the same local name, or take the name of a property from it:
  // its uses cannot be written anew one by one.
  bool is_doubtful = false;
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
