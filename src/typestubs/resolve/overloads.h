// Joins the overloads of a function with its implementation.
#pragma once

#include "model/api_model.h"

namespace typhon::resolver {

//   @overload                      Function parse {            ← the implementation
//   def parse(x: str) -> str: …      overloads: parse(x: str), parse(x: bytes)
//   @overload                  →   }
//   def parse(x: bytes) -> int: …
//   def parse(x): …
// Before types. A stub has no implementation: then a copy of the first overload stands for it.
void fold_overloads(model::ApiModel& model);

// After types. Gives the implementation what it lacks: a parameter without a type accepts what
// any overload accepts, a result without one is what any of them returns.
void merge_overloads(model::ApiModel& model);

}  // namespace typhon::resolver
