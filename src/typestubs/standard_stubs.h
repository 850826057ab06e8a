// The stubs of Python's standard library, from typeshed, as part of the program.
#pragma once

#include <string_view>

namespace typhon {

struct StandardStub {
  std::string_view path;  // "collections/abc.pyi"
  std::string_view text;  // without comments
};

// The stub of a module, by its dotted name; null when there is none.
const StandardStub* find_standard_stub(std::string_view module);

}  // namespace typhon
