// Functions that make the objects of by-value classes. The loader could set the fields one by one,
// but an engine makes an object literal five times as fast, and the loader may not make code from
// text.
#pragma once

#include <string>
#include <vector>

#include "model/api_model.h"

namespace typhon {

// By class id, which is the place in `classes`, as a JavaScript object; "{}" when no class needs
// one:
//
//   "classes": [{ "kind": "dataclass",                 { 0: (a, b) => ({"x": a, "y": b}) }
//     "fields": [{ "name": "x", … }, …] }]      →
//
// Classes that sometimes lack a key, or have very many, are left to the loader.
std::string emit_records(const std::vector<const model::Class*>& classes);

}  // namespace typhon
