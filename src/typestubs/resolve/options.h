// Writes out **options: Unpack[SomeTypedDict].
#pragma once

#include "resolve/classes.h"
#include "resolve/links.h"

namespace typhon::resolver {

//   class Style(TypedDict, total=False): width: int
//   def draw(**options: Unpack[Style])    →    def draw(*, width: int = ...)
// After the fields of TypedDicts are flattened: those of its bases are options too.
// Notes in `links` which such classes of other modules there are.
void expand_options(model::ApiModel& model, const Classes& classes, Links& links);
void expand_options(model::Class& a_class, const Classes& classes, Links& links);

}  // namespace typhon::resolver
