// What emit makes of a resolved project, as files by their path below .typhon.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compile.h"
#include "emit/class_index.h"
#include "emit/form.h"
#include "emit/writer.h"

namespace typhon {

// The source map of a file made from a module, which is at `path` below .typhon.
std::string emit_map(const std::string& path, const model::Module& module,
                     const std::vector<Mapping>& names, const Inspection& known);

// A place in a module that was read, or in the .py file beside its stub.
struct ModulePlace {
  const SourceFile& source;
  ByteSpan span;
};
ModulePlace place_of(const std::string& module, ByteSpan span, const Inspection& known);

// The same for many: mostly the next place is in the same module.
class ModulePlaces {
 public:
  explicit ModulePlaces(const Inspection& known) : known_(known) {}
  ModulePlace of(const std::string& module, ByteSpan span);

 private:
  const Inspection& known_;
  std::string module_;
  const SourceFile* source_ = nullptr;    // of module_
  const StubOverlay* overlay_ = nullptr;  // null without a .py file beside the stub
  const SourceFile* beside_ = nullptr;
};

// What declarations and maps refer to: tsconfig.json, and the stubs of the standard library that
// names lead into.
void emit_support_files(const Inspection& known, std::map<std::string, std::string>& files);

// What programs need beside the declarations: the ES modules and the manifest.
void emit_programs(const Inspection& known, std::map<std::string, std::string>& files);

}  // namespace typhon
