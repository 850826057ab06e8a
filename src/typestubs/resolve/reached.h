// The last pass: what remains is exactly what callers can name or be given.
#pragma once

#include <set>
#include <string>

#include "resolve/classes.h"
#include "resolve/exports.h"
#include "resolve/links.h"

namespace typhon::resolver {

// Removes classes that neither are offered nor appear in an offered type, private members, methods
// of classes that cross by value, bases that are not declared,
// and library modules of which nothing is left. Of members with one name the
// first stays, a method before an attribute.
// What modules that are not in the model, `others`, offer or lead to by `links` is reached; what
// the model leads to is added there. `links` may be null. EXPECTS: `classes` are those of the
// model.
void drop_unreached(model::ApiModel& model, const Classes& classes, const Exports& exports,
                    Links* links, const std::set<std::string>& others);

}  // namespace typhon::resolver
