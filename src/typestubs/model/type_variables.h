// Type variables inside of types: which there are, and what they are replaced by.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "model/api_model.h"

namespace typhon::model {

// The name of a variable → what stands for it. For a ParamSpec or a TypeVarTuple that is a tuple, a
// tuple_of, any_parameters, or another such variable.
using Substitution = std::map<std::string, TypeExpr>;

//   list[T] with T → int                        list[int]
//   callable[*P, R] with P → tuple[int, str]    callable[int, str, R]
//   generic[T, callable[T, T]] with T → int     itself: that T is another one
// EXPECTS: a resolved type.
TypeExpr substitute(const TypeExpr& type, const Substitution& by);

// The same for all types of a function and of its overloads, but for the variables that are its
// own.
Function substitute(const Function& function, const Substitution& by);

// What replaces the variables of a class when its arguments are `args`.
// EXPECTS: as many arguments as parameters; fewer leave the rest as they are.
Substitution substitution_of(const std::vector<TypeParameter>& parameters,
                             const std::vector<TypeExpr>& args);

// Visits every variable that is free in the type, in the order in which they are written, each as
// often as it is used.
void visit_type_variables(const TypeExpr& type,
                          const std::function<void(const TypeExpr& variable)>& visit);

bool has_type_variables(const TypeExpr& type);

// A variable as a type: `T`, or `*P` for what stands for many.
TypeExpr variable_type(const TypeParameter& parameter);

}  // namespace typhon::model
