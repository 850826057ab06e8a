// Keeps declared classes assignable to their bases.
// Python lets a subclass change a signature, TypeScript refuses such a class; so what an override
// does not cover is declared again.
#pragma once

#include <vector>

#include "emit/class_index.h"

namespace typhon {

//   class Base: def f(self, x: int) -> int        class Child extends Base {
//   class Child(Base): def f(self) -> str     →     f(): string;
//                                                   f(x: number): number;   ← inherited
//                                                 }
// The signatures of the base's method of the same name that must follow; none when the override
// can stand for it, or when there is no such method. Each names the module it is from in `origin`.
std::vector<model::Function> inherited_signatures(const model::Class& a_class,
                                                  const model::Function& method,
                                                  const ClassIndex& classes);

// Whether the attribute can be declared: false when a base declares the name with a type, or as
// something, that this one cannot stand for. Then the base's declaration has to do.
bool can_declare(const model::Class& a_class, const model::Attribute& attribute,
                 const ClassIndex& classes);
bool can_declare(const model::Class& a_class, const model::Function& method,
                 const ClassIndex& classes);

// The declaration of an attribute in the nearest base that has one, or null. TypeScript lets an
// accessor be overridden only by an accessor, and a property only by a property.
const model::Attribute* inherited_attribute(const model::Class& a_class, const std::string& name,
                                            const ClassIndex& classes);

}  // namespace typhon
