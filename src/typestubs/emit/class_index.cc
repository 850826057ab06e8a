#include "emit/class_index.h"

#include <algorithm>

#include "base/check.h"

namespace typhon {

ClassIndex::ClassIndex(const model::ApiModel& model) {
  for (const model::Module& module : model.modules) {
    modules_[module.name] = &module;
    for (const model::Class& a_class : module.classes) {
      classes_[{module.name, a_class.name}] = &a_class;
    }
  }
  // Dataclasses may refer to each other in a circle, so go on until nothing is added.
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    for (const auto& [key, a_class] : classes_) {
      // A named tuple can be given as an object of its fields too.
      if (a_class->kind == model::ClassKind::named_tuple) with_init_.insert(key);
      if (a_class->kind != model::ClassKind::dataclass || with_init_.contains(key)) continue;
      const bool differs = std::any_of(
          a_class->attributes.begin(), a_class->attributes.end(), [&](const auto& field) {
            return field.has_default || !field.init || differs_as_argument(field.type);
          });
      if (differs) has_changed = with_init_.insert(key).second;
    }
  }
}

const model::Class& ClassIndex::get(const model::TypeExpr& reference) const {
  note(reference.module);
  const auto found = classes_.find({reference.module, reference.name});
  CHECK(found != classes_.end(), "No class '" + reference.module + "." + reference.name + "'");
  return *found->second;
}

const model::Module& ClassIndex::module(const std::string& name) const {
  note(name);
  const auto found = modules_.find(name);
  CHECK(found != modules_.end(), "No module '" + name + "'");
  return *found->second;
}

bool ClassIndex::has_init(const model::Class& a_class) const {
  note(a_class.module);
  return with_init_.contains({a_class.module, a_class.name});
}

bool ClassIndex::differs_as_argument(const model::TypeExpr& type) const {
  if (type.kind == model::TypeKind::class_ref && with_init_.contains({type.module, type.name})) {
    return true;
  }
  return std::any_of(type.args.begin(), type.args.end(),
                     [&](const auto& arg) { return differs_as_argument(arg); });
}

}  // namespace typhon
