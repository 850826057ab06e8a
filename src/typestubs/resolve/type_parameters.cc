#include "resolve/type_parameters.h"

#include <algorithm>

namespace typhon::resolver {

using model::TypeExpr;
using model::TypeKind;
using model::TypeParameter;

namespace {

void set_origin(std::vector<TypeParameter>& parameters, const std::string& module) {
  for (TypeParameter& parameter : parameters) parameter.origin = module;
}

TypeExpr scalar(TypeKind kind) {
  TypeExpr type;
  type.kind = kind;
  return type;
}

}  // namespace

TypeParameters::TypeParameters() {
  any_str_.name = "AnyStr";
  any_str_.constraints = {scalar(TypeKind::str), scalar(TypeKind::bytes)};
}

void TypeParameters::forget(const std::string& module) {
  const auto is_of_module = [&](const auto& each) { return each.first.first == module; };
  std::erase_if(variables_, is_of_module);
  std::erase_if(of_classes_, is_of_module);
}

void TypeParameters::add(model::ApiModel& model, const Names& names) {
  declare(model);
  for (model::Module& module : model.modules) {
    for (model::Class& a_class : module.classes) find_of_class(a_class, names);
    for (model::TypeAlias& alias : module.aliases) {
      if (!alias.type_parameters.empty()) continue;
      add_used(alias.target, module.name, names, alias.type_parameters);
    }
  }
}

const TypeParameter* TypeParameters::variable(const Entity& entity) const {
  if (entity.kind == EntityKind::external && entity.name == "typing.AnyStr") return &any_str_;
  if (entity.kind != EntityKind::type_variable) return nullptr;
  const auto found = variables_.find(ClassName(entity.module, entity.name));
  return found == variables_.end() ? nullptr : &found->second;
}

const std::vector<TypeParameter>& TypeParameters::of_class(const ClassName& id) const {
  static const std::vector<TypeParameter> none;
  const auto found = of_classes_.find(id);
  return found == of_classes_.end() ? none : found->second;
}

void TypeParameters::declare(model::ApiModel& model) {
  for (model::Module& module : model.modules) {
    set_origin(module.type_variables, module.name);
    for (const TypeParameter& variable : module.type_variables) {
      variables_[{module.name, variable.name}] = variable;
    }
    for (model::Function& function : module.functions) {
      set_origin(function.type_parameters, module.name);
    }
    for (model::TypeAlias& alias : module.aliases) {
      set_origin(alias.type_parameters, module.name);
    }
    for (model::Class& a_class : module.classes) {
      set_origin(a_class.type_parameters, module.name);
      for (model::Function& method : a_class.methods) {
        set_origin(method.type_parameters, module.name);
      }
    }
  }
}

// Generic[…] and Protocol[…] name all of them in order; without one, the bases are read in turn.
void TypeParameters::find_of_class(model::Class& a_class, const Names& names) {
  if (a_class.type_parameters.empty()) {
    const auto names_all = [&](const TypeExpr& base) {
      if (base.kind != TypeKind::name || base.args.empty()) return false;
      const Entity& entity = names.look_up(a_class.module, base.name);
      return entity.kind == EntityKind::external &&
             (entity.name == "typing.Generic" || entity.name == "typing.Protocol");
    };
    const auto all = std::find_if(a_class.bases.begin(), a_class.bases.end(), names_all);
    for (auto base = a_class.bases.begin(); base != a_class.bases.end(); ++base) {
      const bool counts = all == a_class.bases.end() || all == base;
      if (counts) add_used(*base, a_class.module, names, a_class.type_parameters);
    }
  }
  if (!a_class.type_parameters.empty()) {
    of_classes_[{a_class.module, a_class.name}] = a_class.type_parameters;
  }
}

void TypeParameters::add_used(const TypeExpr& written, const std::string& module,
                              const Names& names, std::vector<TypeParameter>& out) const {
  if (written.kind == TypeKind::name) {
    const TypeParameter* found = variable(names.look_up(module, written.name));
    const bool is_known = found == nullptr || std::any_of(out.begin(), out.end(), [&](auto& each) {
                            return each.name == found->name;
                          });
    if (!is_known) out.push_back(*found);
  }
  for (const TypeExpr& arg : written.args) add_used(arg, module, names, out);
}

}  // namespace typhon::resolver
