// One Python file to the model of its module.
// Looks at this file only: names stay as written, and what they mean is for resolve.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/api_model.h"

namespace typhon {

// Never fails: a broken file gives what could be read of it, and diagnostics. Only the first group
// of TypeKinds is used. `module_name` is the dotted name; `is_package` says it is an __init__ file.
model::Module extract(const SourceFile& file, const std::string& module_name, bool is_package,
                      DiagnosticSink& sink);

// What extract() makes of the text at `span`, at the top level of a file that was `read_quickly`
// but for it, and has these imports: a module with one function, or with one class and those in
// it. nullopt for any other text, and for text that is not correct beyond doubt.
std::optional<model::Module> extract_definition(const SourceFile& file, ByteSpan span,
                                                const std::string& module_name,
                                                const std::vector<model::Import>& imports,
                                                DiagnosticSink& sink);

}  // namespace typhon
