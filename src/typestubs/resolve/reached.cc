#include "resolve/reached.h"

#include <algorithm>
#include <map>
#include <set>

#include "resolve/names.h"

namespace typhon::resolver {

namespace {

using model::Class;
using model::ClassKind;
using model::Function;
using model::TypeExpr;
using model::TypeKind;

class Reach {
 public:
  explicit Reach(model::ApiModel& model);
  ClassSet run();

 private:
  void visit_reexport(const model::ReExport& reexport);
  void visit_class(const ClassId& id);
  void visit_function(const Function& function);
  void visit_type_parameters(const std::vector<model::TypeParameter>& parameters);
  void visit_type(const TypeExpr& type);

  const model::ApiModel& model_;
  ClassTable<const Class*> classes_;
  ClassSet reached_;
};

void keep_declared_members(Class& a_class, const ClassTable<ClassKind>& kinds);

Reach::Reach(model::ApiModel& model) : model_(model) {
  for (model::Module& module : model.modules) {
    for (Class& a_class : module.classes) classes_[{module.name, a_class.name}] = &a_class;
  }
}

ClassSet Reach::run() {
  for (const model::Module& module : model_.modules) {
    for (const Function& function : module.functions) visit_function(function);
    for (const auto& variable : module.variables) visit_type(variable.type);
    for (const auto& alias : module.aliases) {
      visit_type_parameters(alias.type_parameters);
      visit_type(alias.target);
    }
    for (const auto& reexport : module.reexports) visit_reexport(reexport);
    for (const Class& a_class : module.classes) {
      // A library's classes are there for the types that lead to them.
      if (a_class.exported && !module.is_library) visit_class({module.name, a_class.name});
    }
  }
  return reached_;
}

// A protocol that is only called is passed on as the alias of its name, not as a class.
void Reach::visit_reexport(const model::ReExport& reexport) {
  const ClassId id{reexport.from_module, reexport.from_name};
  const auto found = classes_.find(id);
  if (found != classes_.end() && found->second->exported) visit_class(id);
}

void Reach::visit_class(const ClassId& id) {
  const auto found = classes_.find(id);
  if (found == classes_.end() || !reached_.insert(id).second) return;
  const Class& a_class = *found->second;
  visit_type_parameters(a_class.type_parameters);
  for (const TypeExpr& base : a_class.bases) visit_type(base);
  for (const auto& attribute : a_class.attributes) visit_type(attribute.type);
  for (const Function& method : a_class.methods) visit_function(method);
  for (const TypeExpr& protocol : a_class.protocols) visit_type(protocol);
  if (a_class.constructor) visit_function(*a_class.constructor);
}

void Reach::visit_function(const Function& function) {
  visit_type_parameters(function.type_parameters);
  for (const auto& parameter : function.parameters) visit_type(parameter.type);
  visit_type(function.returns);
  for (const Function& overload : function.overloads) visit_function(overload);
}

void Reach::visit_type_parameters(const std::vector<model::TypeParameter>& parameters) {
  for (const model::TypeParameter& parameter : parameters) {
    visit_type(parameter.bound);
    for (const TypeExpr& constraint : parameter.constraints) visit_type(constraint);
    visit_type(parameter.default_type);
  }
}

void Reach::visit_type(const TypeExpr& type) {
  if (!type.module.empty()) visit_class({type.module, type.name});
  for (const TypeExpr& arg : type.args) visit_type(arg);
}

// What every JavaScript error has already; only a message of type str can say the same.
bool is_of_error(const model::Attribute& attribute) {
  static const std::set<std::string> taken = {"name", "stack", "cause", "type", "traceback"};
  if (attribute.name == "message") return attribute.type.kind != TypeKind::str;
  return taken.contains(attribute.name);
}

void keep_declared_members(Class& a_class, const ClassTable<ClassKind>& kinds) {
  const bool by_reference =
      a_class.kind == ClassKind::reference || a_class.kind == ClassKind::protocol;
  const bool has_private_data = a_class.kind == ClassKind::dataclass ||
                                a_class.kind == ClassKind::typed_dict ||
                                a_class.kind == ClassKind::named_tuple;
  std::erase_if(a_class.methods, [&](const Function& method) {
    return !by_reference || (method.name.starts_with("_") && method.js_name.empty());
  });
  std::erase_if(a_class.attributes, [&](const auto& attribute) {
    const bool is_hidden = a_class.kind == ClassKind::exception && is_of_error(attribute);
    const bool is_private = attribute.name.starts_with("_") && attribute.js_name.empty();
    return is_hidden || attribute.is_init_only || (!has_private_data && is_private);
  });
  // Python keeps one of them, and which one cannot be said without running it.
  std::set<std::string> seen;
  const auto is_repeated = [&](const auto& member) { return !seen.insert(member.name).second; };
  std::erase_if(a_class.methods, is_repeated);
  std::erase_if(a_class.attributes, is_repeated);
  std::erase_if(a_class.bases, [&](const TypeExpr& base) {
    const auto kind = kinds.find({base.module, base.name});
    return base.kind != TypeKind::class_ref || kind == kinds.end() ||
           kind->second != a_class.kind || has_private_data ||
           a_class.kind == ClassKind::enumeration;
  });
}

}  // namespace

void drop_unreached(model::ApiModel& model) {
  ClassTable<ClassKind> kinds;
  for (model::Module& module : model.modules) {
    for (const Class& a_class : module.classes) kinds[{module.name, a_class.name}] = a_class.kind;
  }
  for (model::Module& module : model.modules) {
    for (Class& a_class : module.classes) keep_declared_members(a_class, kinds);
  }
  const ClassSet reached = Reach(model).run();
  for (model::Module& module : model.modules) {
    std::erase_if(module.classes, [&](const Class& each) {
      return !reached.contains({module.name, each.name});
    });
  }
  std::erase_if(model.modules, [](const model::Module& module) {
    return module.is_library && module.functions.empty() && module.variables.empty() &&
           module.aliases.empty() && module.classes.empty();
  });
  std::set<std::string> kept;
  for (const model::Module& module : model.modules) kept.insert(module.name);
  for (model::Module& module : model.modules) {
    std::erase_if(module.reexports,
                  [&](const auto& reexport) { return !kept.contains(reexport.from_module); });
  }
}

}  // namespace typhon::resolver
