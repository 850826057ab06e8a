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

// After types. Makes the implementation what callers may see as one signature: it accepts what any
// overload accepts and returns what any of them returns. A stand-in, and an implementation that
// takes *args or **kwargs, has the parameters of the overloads, each at its place.
void merge_overloads(model::ApiModel& model);
void merge_overloads(model::Class& a_class);

}  // namespace typhon::resolver
