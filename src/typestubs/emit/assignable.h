// What TypeScript surely accepts in the place of something else.
#pragma once

#include <vector>

#include "emit/class_index.h"
#include "model/type_variables.h"

namespace typhon {

// True only where it is certain that TypeScript sees it so too.
//   int → float | str      Circle → Shape      list[Circle] → list[Shape]
bool is_assignable(const model::TypeExpr& from, const model::TypeExpr& to,
                   const ClassIndex& classes);

// True only where it is certain that TypeScript refuses it. What only the members of a class
// decide, is not.
//   int → str      T without a bound → Shape      Circle → Path, by reference and unrelated
bool is_surely_refused(const model::TypeExpr& from, const model::TypeExpr& to,
                       const ClassIndex& classes);

// The argument of a class for one of its parameters. Where it does not fit the bound, as Python's
// checkers or TypeScript see it, all that the bound allows stands for it; a bound that speaks of a
// variable is met by `never` only.
model::TypeExpr fitting(const model::TypeExpr& argument, const model::TypeParameter& parameter,
                        const ClassIndex& classes);

// A class that another one extends, directly or not, and what its type variables are there.
struct Ancestor {
  const model::Class* owner = nullptr;  // borrowed from the index
  model::Substitution by;
};

// From the nearest to the topmost: the first base of each, as TypeScript has it. `by` says what the
// variables of `a_class` are where one looks from; empty when they stand for themselves.
std::vector<Ancestor> ancestors_of(const model::Class& a_class, const ClassIndex& classes,
                                   model::Substitution by = {});

}  // namespace typhon
