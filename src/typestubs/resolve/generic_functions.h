// Says which type variables a function binds itself, and writes out what TypeScript has no form
// for.
#pragma once

#include <vector>

#include "model/api_model.h"

namespace typhon::resolver {

// The class around a function; empty outside of one.
struct ClassScope {
  std::vector<model::TypeParameter> of_class;  // its variables, as meant
  model::TypeExpr own_class;  // with its own variables as arguments; missing outside of a class
};

// Fills Function::type_parameters of a function whose types are resolved. `used` are those of the
// signature, as meant, in order of first use.
//   def first(x: list[T]) -> T                   first<T>
//   def join(a: AnyStr) -> AnyStr                two overloads: the choice is between exact types
//   def retry(n: int) -> Callable[[F], F]        retry; the result is generic
//   def load() -> T                              load; the result is the bound: nothing decides T
//   class C: def copy(self: S) -> S              Self
//   class C: @classmethod def make(cls) -> Self  make<Self>, see Function::binds_self
//   class C[T]: @staticmethod def of(x: T)       of<T>: in TypeScript it has none of the class's
//   class C: def __init__(self, x: S)            x is the bound: a constructor binds none
void bind_type_variables(model::Function& function, std::vector<model::TypeParameter> used,
                         const ClassScope& scope);

// The type of an attribute, which can bind variables only inside of function types.
//   class C: run: Callable[P, None]               any parameters: nothing decides P
//   class C: @property def f(self) -> Callable[[T], T]    the function is generic
//   class C: peers: dict[str, Self]               dict[str, C]: there is no `this` in braces
void bind_type_variables(model::Attribute& attribute, const std::vector<model::TypeParameter>& used,
                         const ClassScope& scope);

// The same for a constant.
void bind_type_variables(model::Variable& variable, const std::vector<model::TypeParameter>& used);

}  // namespace typhon::resolver
