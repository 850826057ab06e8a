// Syntax errors as diagnostics.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "parse/node.h"

namespace typhon {

// One `syntax-error` for each place that the parser did not understand; what follows from an
// earlier one is not reported again.
void report_syntax_errors(const SourceFile& file, const Node& root, DiagnosticSink& sink);

}  // namespace typhon
