// What the types of a decorator make of a function.
#pragma once

#include <string>
#include <vector>

#include "model/api_model.h"
#include "resolve/meaning.h"

namespace typhon::resolver {

// What a decorator takes and gives, as meant: Callable[P, R] → Callable[P, list[R]].
struct Change {
  model::TypeExpr from;
  model::TypeExpr to;
  std::vector<model::TypeParameter> variables;  // of the decorator
};

// What the decorator does when it is written with or without a call; nothing when its types do not
// say. `decorator` has its overloads, as written in `module`.
std::vector<Change> changes_of(const std::vector<model::Function>& decorator, bool is_called,
                               const std::string& module, const MeaningContext& context);

// False, and nothing is changed, when the decorator's types do not say what becomes of the
// function.
bool apply(const Change& change, model::Function& function, const MeaningContext& context);

}  // namespace typhon::resolver
