#include "emit/class_index.h"

#include <algorithm>

#include "base/check.h"

namespace typhon {

namespace {

// Whatever its fields hold. A named tuple can be given as an object of its fields too.
bool has_init_itself(const model::Class& a_class) {
  if (a_class.kind == model::ClassKind::named_tuple) return true;
  return a_class.kind == model::ClassKind::dataclass &&
         std::any_of(a_class.attributes.begin(), a_class.attributes.end(),
                     [](const auto& field) { return field.has_default || !field.init; });
}

}  // namespace

ClassIndex::ClassIndex(const model::ApiModel& model) {
  for (const model::Module& module : model.modules) add(module);
  std::vector<Entry*> entries;
  for (auto& [key, entry] : classes_) entries.push_back(&entry);
  find_inits(entries);
}

void ClassIndex::add(const model::Module& module) {
  modules_[module.name] = &module;
  for (const model::Class& a_class : module.classes) {
    classes_[{module.name, a_class.name}] = {&a_class, false};
  }
}

// Dataclasses may refer to each other in a circle, so it goes on until nothing is added.
void ClassIndex::find_inits(const std::vector<Entry*>& entries) {
  std::vector<Entry*> open;
  for (Entry* entry : entries) {
    entry->has_init = has_init_itself(*entry->a_class);
    const bool is_data = entry->a_class->kind == model::ClassKind::dataclass;
    if (is_data && !entry->has_init) open.push_back(entry);
  }
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    for (Entry* entry : open) {
      if (entry->has_init) continue;
      const auto& fields = entry->a_class->attributes;
      entry->has_init = std::any_of(fields.begin(), fields.end(), [&](const auto& field) {
        return differs_as_argument(field.type);
      });
      has_changed |= entry->has_init;
    }
  }
}

std::set<ClassKey> ClassIndex::with_init() const {
  std::set<ClassKey> keys;
  for (const auto& [key, entry] : classes_) {
    if (entry.has_init) keys.insert(key);
  }
  return keys;
}

bool ClassIndex::replace(const model::Module& before, const model::Module& after) {
  // Whether they had an Init interface, and whether that was because of themselves.
  std::map<ClassKey, std::pair<bool, bool>> inits;
  for (const model::Class& each : before.classes) {
    const auto found = classes_.find(model::ClassName(before.name, each.name));
    if (found == classes_.end()) continue;  // the second one of two with one name
    inits[found->first] = {found->second.has_init, has_init_itself(*found->second.a_class)};
    classes_.erase(found);
  }
  add(after);
  std::vector<Entry*> entries;
  for (const model::Class& each : after.classes) {
    entries.push_back(&classes_.find(model::ClassName(after.name, each.name))->second);
  }
  find_inits(entries);
  // Two of them may each have one because of the other: only what has its own reason is sure.
  return std::all_of(inits.begin(), inits.end(), [&](const auto& each) {
    const auto& [key, had] = each;
    const auto now = classes_.find(key);
    const bool is_there = now != classes_.end();
    const bool has_reason = is_there && has_init_itself(*now->second.a_class);
    return had.first == (is_there && now->second.has_init) && (!had.second || has_reason);
  });
}

const model::Class& ClassIndex::get(const model::TypeExpr& reference) const {
  if (asked_ != nullptr) asked_->members.insert(reference.module);
  return outline(reference);
}

const model::Class& ClassIndex::outline(const model::TypeExpr& reference) const {
  note(reference.module);
  const auto found = classes_.find(model::ClassName(reference));
  CHECK(found != classes_.end(), "No class '" + reference.module + "." + reference.name + "'");
  return *found->second.a_class;
}

const model::Module& ClassIndex::module(const std::string& name) const {
  note(name);
  const auto found = modules_.find(name);
  CHECK(found != modules_.end(), "No module '" + name + "'");
  return *found->second;
}

bool ClassIndex::has_init(const model::Class& a_class) const {
  note(a_class.module);
  const auto found = classes_.find(model::ClassName(a_class.module, a_class.name));
  return found != classes_.end() && found->second.has_init;
}

bool ClassIndex::differs_as_argument(const model::TypeExpr& type) const {
  if (type.kind == model::TypeKind::class_ref) {
    const auto found = classes_.find(model::ClassName(type));
    if (found != classes_.end() && found->second.has_init) return true;
  }
  return std::any_of(type.args.begin(), type.args.end(),
                     [&](const auto& arg) { return differs_as_argument(arg); });
}

}  // namespace typhon
