// The last pass: what remains is exactly what callers can name or be given.
#pragma once

#include "model/api_model.h"

namespace typhon::resolver {

// Removes classes that neither are offered nor appear in an offered type, private members, methods
// of classes that cross by value, bases that are not declared,
// and library modules of which nothing is left. Of members with one name the
// first stays, a method before an attribute.
void drop_unreached(model::ApiModel& model);

}  // namespace typhon::resolver
