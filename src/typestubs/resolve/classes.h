// The classes of a model by their names, for the passes that follow bases and types.
#pragma once

#include <vector>

#include "resolve/names.h"

namespace typhon::resolver {

// Classes as a pass left them, of modules that are not in the model.
using OtherClasses = ClassTable<model::Class>;

// Borrows from the model, whose modules must keep their classes, and from `others`.
class Classes {
 public:
  Classes(model::ApiModel& model, const OtherClasses& others);

  // Those of the model, sorted by module and name. Of two with one name the last counts.
  const std::vector<model::Class*>& own() const { return own_; }
  model::Class* find_own(const ClassName& id) const;

  // Null when neither the model nor the others have it.
  const model::Class* find(const ClassName& id) const;
  // The same for a base or a type; null for everything but a class_ref.
  const model::Class* find(const model::TypeExpr& reference) const;

 private:
  const OtherClasses& others_;
  std::vector<model::Class*> own_;
  ClassTable<model::Class*> own_by_id_;
};

}  // namespace typhon::resolver
