// Which keys of a TypedDict must be there.
//
//   class Movie(TypedDict, total=False):
//       title: Required[str]                →  attribute "title", type str, required
//       year: int                           →  attribute "year", type int, not required
#pragma once

#include "extract/context.h"

namespace typhon {

// Takes Required, NotRequired and ReadOnly off the attributes; they stand nowhere else. The
// totality of base classes is in their own attributes.
void finish_typed_dict(const ExtractContext& context, model::Class& out);

}  // namespace typhon
