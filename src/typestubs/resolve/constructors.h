// Finds out how callers make an instance of each class by reference and of each exception.
#pragma once

#include "resolve/classes.h"

namespace typhon::resolver {

// The first of these that applies:
//   abstract methods are left             → nobody can make one
//   its own __init__ or __new__           → that signature
//   @dataclass, NamedTuple                → its fields
//   a base class of the project           → the base's
//   an exception                          → any arguments, as BaseException has it
//   a base class from outside             → nobody can: its parameters are unknown
//   otherwise                             → no parameters
void make_constructors(const Classes& classes);

}  // namespace typhon::resolver
