// Which names of the standard library the type mapping gives a meaning of its own.
#pragma once

#include <string>

namespace typhon::resolver {

// True for the names that docs/type-mapping.md has a row for, and for what only steers the compiler
// (enum.Enum, dataclasses.dataclass): they are never looked up in the library's stubs.
//   "pathlib.Path", "datetime.datetime", "typing.Optional", "builtins.int"
bool has_own_meaning(const std::string& canonical);

// True for modules of which every name has one: "typing", "builtins".
bool is_mapped_module(const std::string& dotted);

}  // namespace typhon::resolver
