// Compiles small projects in memory for the tests of resolve.
#pragma once

#include <map>
#include <stdexcept>
#include <string>

#include "compile.h"

namespace typhon::test {

// The model after resolve; the files' paths are below src/.
inline Inspection resolved(std::map<std::string, std::string> files) {
  std::map<std::string, std::string> project;
  for (auto& [path, text] : files) {
    project[path.starts_with(".") ? path : "src/" + path] = std::move(text);
  }
  CompileRequest request;
  request.sources = {"src"};
  return inspect(request, MemoryFileSystem(project), Phase::resolved);
}

// "code: message" of every diagnostic, one a line, with its help in brackets.
inline std::string said(const Inspection& result) {
  std::string text;
  for (const Diagnostic& each : result.diagnostics) {
    text += std::string(code_text(each.code)) + ": " + each.message;
    if (!each.help.empty()) text += " (" + each.help + ")";
    text += "\n";
  }
  return text;
}

inline const model::Module& module_named(const Inspection& result, const std::string& name) {
  for (const model::Module& module : result.model.modules) {
    if (module.name == name) return module;
  }
  throw std::runtime_error("No module " + name);
}

}  // namespace typhon::test
