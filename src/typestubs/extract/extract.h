// One Python file to the model of its module.
// Looks at this file only: names stay as written, and what they mean is for resolve.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/api_model.h"

namespace typhon {

// Never fails: a broken file gives what could be read of it, and diagnostics. Only the first group
// of TypeKinds is used. `module_name` is the dotted name; `is_package` says it is an __init__ file.
model::Module extract(const SourceFile& file, const std::string& module_name, bool is_package,
                      DiagnosticSink& sink);

}  // namespace typhon
