// Writes out **options: Unpack[SomeTypedDict].
#pragma once

#include "model/api_model.h"

namespace typhon::resolver {

//   class Style(TypedDict, total=False): width: int
//   def draw(**options: Unpack[Style])    →    def draw(*, width: int = ...)
// After the fields of TypedDicts are flattened: those of its bases are options too.
void expand_options(model::ApiModel& model);

}  // namespace typhon::resolver
