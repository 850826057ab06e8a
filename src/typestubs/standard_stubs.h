// The stubs of Python's standard library, from typeshed, as part of the program.
#pragma once

#include <string_view>

namespace typhon {

// Where they seem to be: "re.pyi" is written to it when declarations refer to its names, so that an
// editor can go there.
inline constexpr const char* standard_stubs_folder = ".typhon/stdlib";

struct StandardStub {
  std::string_view path;  // "collections/abc.pyi"
  std::string_view text;  // without comments
};

// The stub of a module, by its dotted name; null when there is none.
const StandardStub* find_standard_stub(std::string_view module);

}  // namespace typhon
