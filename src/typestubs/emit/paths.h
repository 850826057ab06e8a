// Where the files of a module are, relative to the project and to each other.
#pragma once

#include <string>

#include "emit/form.h"

namespace typhon {

// "src/stats.pyi" → "src/stats.py": a stub describes the module beside it.
std::string python_path(const std::string& source);

// "src/stats.py" → "types/src/stats.d.py.ts" and "modules/src/stats.js", relative to .typhon.
// In the form for workers: "types/src/stats.worker.d.py.ts", "modules/src/stats.worker.js".
std::string declaration_path(const std::string& source, Form form = Form::direct);
std::string module_path(const std::string& source, Form form = Form::direct);

// What TypeScript imports, relative to the project: "src/stats.py" or "src/stats.worker.py".
std::string imported_path(const std::string& source, Form form);

// The specifier that leads from one file to another: ("src/a/b.py", "src/c.py") → "../c.py".
std::string relative_specifier(const std::string& from, const std::string& to);

}  // namespace typhon
