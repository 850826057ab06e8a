// What emit makes for modules that run in workers.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compile.h"
#include "emit/class_index.h"

namespace typhon {

// The declarations in the form for workers, with their maps, of the modules that `sources` names
// and of all that their types lead to. Sources that are no module of the project are passed over.
void emit_worker_declarations(const Inspection& known, const ClassIndex& classes,
                              const std::vector<std::string>& sources,
                              std::map<std::string, std::string>& files);

// The same, and the ES modules. Adds nothing when `sources` is empty.
void emit_workers(const Inspection& known, const ClassIndex& classes,
                  const std::vector<std::string>& sources,
                  std::map<std::string, std::string>& files);

}  // namespace typhon
