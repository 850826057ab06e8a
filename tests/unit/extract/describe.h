// A module as a few lines of text, so that a test is a table of source and expectation.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/api_model.h"

namespace typhon::test {

struct Extracted {
  std::string path;
  std::string text;  // without the byte order mark
  model::Module module;
  std::vector<Diagnostic> diagnostics;
};

// Extracts `text` as the module "m" of the file "m.py".
Extracted extract_text(const std::string& text);

// "list[int | None]": names with their arguments, `?` for a missing type, !text! for unsupported.
std::string describe(const model::TypeExpr& type);
// None, True, 1, 1.5, "text", b"text", or the digits of a big integer followed by "n".
std::string describe(const model::LiteralValue& value);
// "T: int = str", "*Ts", "**P".
std::string describe(const model::TypeParameter& parameter);
// "async f(a: int, /, b: str = 'x', *, c: ?) -> None", with its marks in front.
std::string describe(const model::Function& function);
std::string describe(const model::Attribute& attribute);
std::string describe(const model::Class& cls);  // "class A(Base): x: int; f(a: int) -> ?"
std::string describe(const model::Import& import);
// One line for each definition, each kind after the other.
std::string describe(const model::Module& module);

// "1:5-8 syntax-error: Message", one-based line, zero-based UTF-16 columns, one line for each.
std::string describe_diagnostics(const Extracted& extracted);

// "line:character" of a span's begin, both zero-based, and the text it covers: "0:4 name".
std::string describe_span(const Extracted& extracted, ByteSpan span);

}  // namespace typhon::test
