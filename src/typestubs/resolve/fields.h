// Brings together what a class has through its bases, where the declared class cannot inherit it.
#pragma once

#include "resolve/classes.h"

namespace typhon::resolver {

//   class Base(TypedDict): a: int       Child's fields: a, b
//   class Child(Base): b: str       →
// Dataclasses and TypedDicts get all fields in constructor order, without class variables.
// A class by reference gets the members of bases that TypeScript's `extends` cannot name: the
// fields of by-value dataclasses, and everything of its second, third, … base.
// Attribute::origin and Function::origin say where such a member is written.
void flatten_fields(const Classes& classes);

}  // namespace typhon::resolver
