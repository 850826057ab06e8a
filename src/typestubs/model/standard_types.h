// Types of Python's standard library that cross by value in a form of their own, one row each: the
// names they go by in Python, the node of the manifest, and what TypeScript sees.
#pragma once

#include <string_view>

namespace typhon::model {

struct StandardType {
  std::string_view node;      // docs/manifest.md; the name of a TypeExpr of kind `standard`
  std::string_view argument;  // TypeScript, from JavaScript to Python
  std::string_view result;    // TypeScript, from Python to JavaScript
};

// By its canonical name ("datetime.datetime"), or null when it is no such type.
const StandardType* find_standard_type(std::string_view canonical);

// Whether what JavaScript throws is one as well: Python sees it as an Exception.
bool is_any_error(std::string_view builtin_exception);

// EXPECTS: a node that is in the table.
const StandardType& standard_type(std::string_view node);

}  // namespace typhon::model
