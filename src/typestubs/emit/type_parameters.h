// The type parameters of a declaration, as TypeScript.
#pragma once

#include <string>
#include <vector>

#include "emit/local_names.h"

namespace typhon {

//   T, bound Shape, default Circle     <T extends Shape = Circle>
//   P, a ParamSpec                     <P extends unknown[]>
// "" for none. EXPECTS: resolved types.
std::string type_parameter_list(const std::vector<model::TypeParameter>& parameters,
                                LocalNames& names);

}  // namespace typhon
