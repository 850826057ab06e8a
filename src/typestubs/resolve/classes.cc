#include "resolve/classes.h"

#include <algorithm>
#include <tuple>

namespace typhon::resolver {

using model::Class;

Classes::Classes(model::ApiModel& model, const OtherClasses& others) : others_(others) {
  for (model::Module& module : model.modules) {
    for (Class& a_class : module.classes) own_by_id_[{module.name, a_class.name}] = &a_class;
  }
  for (const auto& [id, a_class] : own_by_id_) own_.push_back(a_class);
  std::sort(own_.begin(), own_.end(), [](const Class* a, const Class* b) {
    return std::tie(a->module, a->name) < std::tie(b->module, b->name);
  });
}

Class* Classes::find_own(const ClassName& id) const {
  const auto found = own_by_id_.find(id);
  return found == own_by_id_.end() ? nullptr : found->second;
}

const Class* Classes::find(const ClassName& id) const {
  if (const Class* own = find_own(id)) return own;
  const auto found = others_.find(id);
  return found == others_.end() ? nullptr : &found->second;
}

const Class* Classes::find(const model::TypeExpr& reference) const {
  if (reference.kind != model::TypeKind::class_ref) return nullptr;
  return find(ClassName(reference));
}

}  // namespace typhon::resolver
