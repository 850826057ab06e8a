#include "emit/paths.h"

#include "base/check.h"

namespace typhon {

std::string python_path(const std::string& source) {
  return source.ends_with(".pyi") ? source.substr(0, source.size() - 1) : source;
}

namespace {

std::string without_extension(const std::string& source) {
  const std::string path = python_path(source);
  CHECK(path.ends_with(".py"), "'" + source + "' is not a Python file");
  return path.substr(0, path.size() - 3);
}

// A Python module has no dot in its name, so no file of the project can be meant.
std::string mark(Form form) { return form == Form::worker ? ".worker" : ""; }

}  // namespace

std::string declaration_path(const std::string& source, Form form) {
  return "types/" + without_extension(source) + mark(form) + ".d.py.ts";
}

std::string module_path(const std::string& source, Form form) {
  return "modules/" + without_extension(source) + mark(form) + ".js";
}

std::string imported_path(const std::string& source, Form form) {
  return without_extension(source) + mark(form) + ".py";
}

std::string relative_specifier(const std::string& from, const std::string& to) {
  // Skip the folders that both have in common; each further one of `from` is one step up.
  std::size_t common = 0;
  for (std::size_t at = 0; at < from.size() && at < to.size() && from[at] == to[at]; ++at) {
    if (from[at] == '/') common = at + 1;
  }
  std::string up;
  for (std::size_t at = common; at < from.size(); ++at) {
    if (from[at] == '/') up += "../";
  }
  return (up.empty() ? "./" : up) + to.substr(common);
}

}  // namespace typhon
