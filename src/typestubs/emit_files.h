// What emit makes of a resolved project, as files by their path below .typhon.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compile.h"
#include "emit/class_index.h"
#include "emit/writer.h"

namespace typhon {

// The source map of a module's declarations.
std::string emit_map(const model::Module& module, const std::vector<Mapping>& names,
                     const Inspection& known);

// A place in a module that was read, or in the .py file beside its stub.
struct ModulePlace {
  const SourceFile& source;
  ByteSpan span;
};
ModulePlace place_of(const std::string& module, ByteSpan span, const Inspection& known);

// Everything but the declarations and their maps.
void emit_other_files(const Inspection& known, std::map<std::string, std::string>& files);

}  // namespace typhon
