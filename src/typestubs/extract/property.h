// Properties.
//
//   @property                          →  attribute "area", type float, is_property,
//   def area(self) -> float:              writable, doc "In m²."
//       """In m²."""
//   @area.setter
//   def area(self, value): …
#pragma once

#include "extract/decorator.h"
#include "extract/definitions.h"

namespace typhon {

// Adds or completes a property when the function is a getter, setter or deleter of one, and says
// whether it was.
bool extract_property(const Decorated& source, Circumstances circumstances,
                      const ExtractContext& context, ClassDefinitions& out);

}  // namespace typhon
