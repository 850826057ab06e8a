// What Python 3.13 itself defines: builtin types and exceptions, and the modules of its standard
// library.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace typhon::resolver {

bool is_builtin_type(std::string_view name);       // "int", "list", …; not exceptions
bool is_builtin_exception(std::string_view name);  // "ValueError", …
bool is_standard_module(std::string_view name);    // a top-level name: "json"
bool is_runtime_module(std::string_view name);     // the same for what only the runtime has: "js"

std::vector<std::string> standard_module_names();  // public ones

// Builtin types, exceptions, and the names of typing: candidates for "did you mean".
std::vector<std::string> well_known_type_names();

// The one name of what has several: "typing_extensions.Literal" → "typing.Literal",
// "collections.abc.Sequence" → "typing.Sequence", "typing.List" → "builtins.list".
std::string canonical_name(const std::string& dotted);

// True for names of typing that canonical_name gives, "typing.Optional".
bool is_known_typing_name(std::string_view canonical);

}  // namespace typhon::resolver
