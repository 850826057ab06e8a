// Classes that a call makes instead of a class statement.
//
//   Point = namedtuple("Point", "x y")            →  class Point, base name "namedtuple",
//                                                    attributes "x" and "y"
//   Point = NamedTuple("Point", [("x", int)])     →  base "NamedTuple", attribute "x": int
//   Movie = TypedDict("Movie", {"title": str})    →  base "TypedDict", attribute "title": str
//   Color = Enum("Color", ["RED", "GREEN"])       →  base "Enum", attributes with auto() values
#pragma once

#include "extract/context.h"

namespace typhon {

// Adds the base and the attributes that a call gives to the class it makes, also when the call is
// itself a base: `class Point(namedtuple("Point", "x y"))`. Changes nothing and returns false for
// any other expression, and for names that only running the program would tell.
bool read_functional_class(const Node& expression, const ExtractContext& context,
                           model::Class& out);

}  // namespace typhon
