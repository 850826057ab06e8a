// Decides how the instances of each class cross: by value (dataclass, TypedDict,
// NamedTuple, Enum), as an
// exception, or by reference. Only bases and members decide, never types.
#pragma once

#include <map>
#include <optional>

#include "resolve/classes.h"

namespace typhon::resolver {

struct ClassFacts {
  model::ClassKind kind = model::ClassKind::reference;
  // The class of the standard library that an enumeration comes down to: "enum.Flag".
  std::string enum_family = {};
  // The `__call__` of a protocol that has nothing else, as written: its instances are functions.
  std::optional<model::Function> callback = {};
};

using ClassKinds = ClassTable<ClassFacts>;

//   @dataclass without methods of its own      → dataclass   (by value)
//   class X(TypedDict)                         → typed_dict
//   class X(NamedTuple) without methods        → named_tuple
//   class X(Enum), IntEnum, Flag, …            → enumeration
//   class X(ValueError), and below such an X   → exception
//   class X(Protocol)                          → protocol; with nothing but __call__ a callback
//   anything else                              → reference
// Also rewrites Class::bases to the project's own classes of the same family (class_ref), and
// decides how the members of enumerations cross.
// EXPECTS: `kinds` has all other classes.
void classify_classes(const Classes& classes, const Names& names, ClassKinds& kinds);

}  // namespace typhon::resolver
