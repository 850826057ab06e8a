#include "parse/syntax_errors.h"

#include "parse/walk.h"

namespace typhon {

void report_syntax_errors(const SourceFile& file, const Node& root, DiagnosticSink& sink) {
  if (!root.has_error()) return;
  walk(root, [&](const Node& node) {
    if (node.is_error() || node.is_missing()) {
      sink.add(Code::syntax_error, file.path(), node.span(), "Syntax error");
      return false;
    }
    return node.has_error();
  });
}

}  // namespace typhon
