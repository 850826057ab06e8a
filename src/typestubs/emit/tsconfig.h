// The settings that a project's tsconfig.json extends.
#pragma once

#include <string>

namespace typhon {

// `./stats.py` is found as stats.d.py.ts in .typhon/types, as if that folder lay over the project.
std::string emit_tsconfig();

}  // namespace typhon
