#include "resolve/resolve_again.h"

#include <algorithm>

#include "resolve/private_modules.h"
#include "resolve/unchanged_names.h"

namespace typhon {

namespace resolver {

namespace {

using model::Module;

class Again {
 public:
  Again(const Module& before, Module& after, const ResolveInput& input, Resolution& known)
      : name_(before.name),
        before_(before),
        after_(after),
        written_(after),
        input_(input),
        known_(known) {
    for (const auto& [module, offered] : known.exports.offered) project_.insert(module);
  }
  bool run(DiagnosticSink& sink);

 private:
  bool can_be_compared() const;
  Answers answers() const { return known_.names->answers_of(name_); }
  void forget();
  bool has_same_names(const NameTable<Entity>& looked_up, const ModuleFacts& facts) const;
  bool offers_same(const Offered& before) const;
  bool leads_to_same(const Links& links, const ClassSet& before, bool is_final) const;
  bool is_reached_anyway(const ClassId& id, bool is_final) const;

  const std::string name_;
  const Module& before_;
  Module& after_;
  const Module written_;
  const ResolveInput& input_;
  Resolution& known_;
  std::set<std::string> project_;  // its modules
};

bool has_star(const Module& module) {
  return std::any_of(module.imports.begin(), module.imports.end(),
                     [](const model::Import& import) { return import.name == "*"; });
}

bool Again::run(DiagnosticSink& sink) {
  if (!can_be_compared()) return false;
  const Answers told = answers();
  const ModuleFacts facts(name_, known_);
  const Offered offered = known_.exports.offered[name_];
  const ClassSet open = known_.types.open.of(name_);
  const ClassSet silent = known_.types.silent.of(name_);
  const ClassSet recursive = known_.types.recursive.of(name_);
  const ClassSet declared = known_.declared.of(name_);
  if (!resolver::leads_to_same(written_, project_, known_.libraries)) return false;
  const NameTable<Entity> looked_up = known_.names->replace(written_);
  if (answers() != told) return false;
  forget();
  model::ApiModel model;
  model.modules.push_back(std::move(after_));
  if (!resolve_modules(model, input_, known_, /*is_kept=*/true, sink)) return false;
  if (known_.has_transforms) return false;
  after_ = std::move(model.modules.front());
  return has_same_names(looked_up, facts) && offers_same(offered) &&
         leads_to_same(known_.types.open, open, /*is_final=*/false) &&
         leads_to_same(known_.types.silent, silent, /*is_final=*/false) &&
         leads_to_same(known_.types.recursive, recursive, /*is_final=*/false) &&
         leads_to_same(known_.declared, declared, /*is_final=*/true);
}

// What the passes over all modules do for several at once.
bool Again::can_be_compared() const {
  const bool has_references = !before_.all_references.empty() || !after_.all_references.empty();
  const bool is_all_shared = known_.has_all_references && before_.all != after_.all;
  const bool is_in_circle = known_.exports.starred.contains(name_) && has_star(after_);
  return !has_references && !is_all_shared && !is_in_circle && !known_.has_transforms &&
         !after_.is_library && known_.exports.offered.contains(name_);
}

void Again::forget() {
  const auto is_of_module = [&](const auto& each) { return each.first.first == name_; };
  known_.parameters.forget(name_);
  std::erase_if(known_.aliases, is_of_module);
  std::erase_if(known_.kinds, is_of_module);
  std::erase_if(known_.classes, is_of_module);
  known_.exports.offered.erase(name_);
  known_.options.forget(name_);
  known_.types.open.forget(name_);
  known_.types.silent.forget(name_);
  known_.types.recursive.forget(name_);
  known_.declared.forget(name_);
}

// Those that others ask for, and all of the classes that theirs are made from.
bool Again::has_same_names(const NameTable<Entity>& looked_up, const ModuleFacts& facts) const {
  const ModuleFacts facts_now(name_, known_);
  UnchangedNames unchanged({before_, facts}, {written_, facts_now}, looked_up, *known_.names);
  for (const auto& [name, answer] : answers().names) {
    const Entity& entity = answer.first;
    const bool is_item = entity.module == name_ && !entity.name.empty();
    if (is_item && !unchanged.is_same(entity.name)) return false;
  }
  for (const auto& [module, option] : known_.options.into(name_)) {
    if (!unchanged.has_same_members(option)) return false;
  }
  for (const auto& [id, a_class] : known_.classes) {
    if (id.first == name_) continue;
    for (const model::TypeExpr& base : a_class.bases) {
      const bool is_here = base.kind == model::TypeKind::class_ref && base.module == name_;
      if (is_here && !unchanged.has_same_members(base.name)) return false;
    }
  }
  return true;
}

// What others define stays theirs to hide only when nobody begins or ends to pass it on; and who
// passes on all of the module sees every name of it.
bool Again::offers_same(const Offered& before) const {
  const Offered& now = known_.exports.offered.at(name_);
  if (known_.exports.starred.contains(name_)) return now == before;
  const auto passed_on = [&](const Offered& offered) {
    std::set<ClassId> ids;
    for (const auto& [name, entity] : offered) {
      if (entity.module != name_) ids.insert({entity.module, entity.name});
    }
    return ids;
  };
  return passed_on(now) == passed_on(before);
}

bool Again::leads_to_same(const Links& links, const ClassSet& before, bool is_final) const {
  const ClassSet& now = links.of(name_);
  const bool reaches_nothing_else = std::all_of(now.begin(), now.end(), [&](const ClassId& id) {
    return before.contains(id) || is_reached_anyway(id, is_final) ||
           links.is_led_to(id, known_.modules, name_);
  });
  return reaches_nothing_else && std::all_of(before.begin(), before.end(), [&](const ClassId& id) {
           // Of the project's hidden classes nothing is sure, as they may lead to each other.
           return now.contains(id) || is_reached_anyway(id, is_final) ||
                  (!project_.contains(id.first) && links.is_led_to(id, project_, name_));
         });
}

// What its own module offers; and at the end only classes are reached.
bool Again::is_reached_anyway(const ClassId& id, bool is_final) const {
  const auto found = known_.classes.find(id);
  if (found == known_.classes.end()) return is_final;
  const bool is_of_project = known_.exports.offered.contains(id.first);
  return is_of_project && found->second.exported && (is_final || !is_private_module(id.first));
}

}  // namespace

}  // namespace resolver

bool resolve_again(const model::Module& before, model::Module& after, const ResolveInput& input,
                   resolver::Resolution& known, DiagnosticSink& sink) {
  return resolver::Again(before, after, input, known).run(sink);
}

}  // namespace typhon
