// Parsing that keeps what is whole around syntax errors, and reports each error once.
//
//   def f(a: int -> str:       ←  "Bracket '(' is never closed"; f is left out
//       return a
//                              →
//   def g() -> int: …             g is there, although tree-sitter alone would read it as a part
//                                 of f's parameters
#pragma once

#include "base/diagnostic.h"
#include "parse/syntax_tree.h"

namespace typhon {

// Reports one `syntax-error` for each broken logical line. Spans are those of the file, also after
// a recovery. `is_quick`, which may be null, is told whether the quick parser was enough.
SyntaxTree parse_with_recovery(const SourceFile& file, DiagnosticSink& sink,
                               bool* is_quick = nullptr);

}  // namespace typhon
